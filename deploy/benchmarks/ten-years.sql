-- Ten years of a site with 500 desks behind the first of March 2027, by chance but the same in every run: on working days seven desks of ten
-- are booked in the morning and as many in the afternoon, by people of the demonstration, for all kinds of hours; one booking in twelve is
-- missed and one in twenty given up.
\set ON_ERROR_STOP on
-- What is filled in here refers to what was just read; to look each reference up again would take most of the time.
set session_replication_role = replica;
set maintenance_work_mem = '256MB';
create function pg_temp.letter(n bigint) returns varchar language sql as
    $$ select substr('23456789ABCDEFGHJKMNPQRSTVWXYZ', (n % 30)::integer + 1, 1) $$;
insert into site (code, name, address, time_zone, opening_hours, version)
    select 'TEN', 'Ten years', 'Ripley', time_zone, opening_hours, 1 from site where code = 'HQ';
insert into floor (code, site, floor_level, name, plan_width, plan_height)
    select 'TEN-' || n, 'TEN', n, 'Floor ' || n, 760, 668 from generate_series(1, 5) n;
insert into zone (code, floor, site, letter, name, network, shared, walled, area_x, area_y, area_width, area_height)
    select 'TEN-' || chr(65 + n), 'TEN-' || n / 4 + 1, 'TEN', chr(65 + n), 'Zone ' || chr(65 + n), 'BOTH', false, false, 18 + 180 * (n % 4), 18, 170, 428
    from generate_series(0, 19) n;
insert into desk (code, site, floor, zone, label, number, network, features, plan_x, plan_y, chair_above, version)
    select zone.code || lpad(number::text, 2, '0'), 'TEN', floor, zone.code, letter || number, number, 'BOTH', '',
        area_x + 34 * ((number - 1) % 5), 20 + 42 * ((number - 1) / 5), number % 2 = 0, 1
    from zone cross join generate_series(1, 25) number where site = 'TEN';
create temporary table someone as select id, organisation, row_number() over (order by username) - 1 as n from person;
create temporary table place as select code, zone, row_number() over (order by code) - 1 as n from desk where site = 'TEN';
select setseed(0.5);
create temporary table asked as
    select row_number() over () as k, date '2027-02-28' - day as at, code, zone, floor(random() * (select count(*) from someone))::bigint as who,
        case half when 0 then 7 else 13 end + floor(random() * 3)::integer as hour, 3 + floor(random() * 2)::integer as hours, random() as fate
    from generate_series(0, 3650) day cross join place cross join generate_series(0, 1) half
    where random() < 0.7 and extract(isodow from date '2027-02-28' - day) < 6;
insert into booking (id, reference, person, organisation, desk, zone, site, starts, ends, state, reserved, checked_in, check_in_source, ended, version)
    select gen_random_uuid()::varchar,
        'JE-' || pg_temp.letter(k / 21870000) || pg_temp.letter(k / 729000000) || pg_temp.letter(k / 24300000) || pg_temp.letter(k / 810000)
            || '-' || pg_temp.letter(k / 27000) || pg_temp.letter(k / 900) || pg_temp.letter(k / 30) || pg_temp.letter(k),
        someone.id, someone.organisation, code, zone, 'TEN', at + make_interval(hours => hour), at + make_interval(hours => least(19, hour + hours)),
        case when fate < 0.05 then 'CANCELLED' when fate < 0.13 then 'NO_SHOW' else 'LEFT' end,
        at - interval '7 days',
        case when fate >= 0.13 then at + make_interval(hours => hour, mins => 5) end,
        case when fate >= 0.13 then 'QR' end,
        at + make_interval(hours => hour, mins => 200), 1
    from asked join someone on someone.n = asked.who;
analyze;
select count(*) as bookings from booking where site = 'TEN';
