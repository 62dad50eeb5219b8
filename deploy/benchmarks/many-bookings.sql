-- Two million bookings: eight years behind the first working day and forty days ahead of it, on other desks than those that are being
-- booked and looked at, of the people of the demonstration and of the benchmark. The claims of the past are pruned every night, so those of
-- the days ahead are all there are.
\set ON_ERROR_STOP on
-- What is filled in here refers to what was just read; to look each reference up again would take most of the time.
set session_replication_role = replica;
set maintenance_work_mem = '256MB';
create function pg_temp.letter(n bigint) returns varchar language sql as
    $$ select substr('23456789ABCDEFGHJKMNPQRSTVWXYZ', (n % 30)::integer + 1, 1) $$;
insert into site (code, name, address, time_zone, opening_hours, version)
    select 'CROWD', 'Crowd', 'Ripley', time_zone, opening_hours, 1 from site where code = 'HQ';
insert into floor (code, site, floor_level, name, plan_width, plan_height) values ('CROWD-1', 'CROWD', 1, 'First floor', 760, 668);
insert into zone (code, floor, site, letter, name, network, shared, walled, area_x, area_y, area_width, area_height)
    values ('CROWD-1-A', 'CROWD-1', 'CROWD', 'A', 'Zone A', 'BOTH', false, false, 18, 18, 170, 428);
insert into desk (code, site, floor, zone, label, number, network, features, plan_x, plan_y, chair_above, version)
    select 'CROWD-1-A' || n, 'CROWD', 'CROWD-1', 'CROWD-1-A', 'A' || n, n, 'BOTH', '', 18, 18, false, 1 from generate_series(100, 599) n;
create temporary table someone as select id, organisation, row_number() over (order by username) - 1 as n from person;
create temporary table place as
    select code, zone, site, row_number() over (order by code) - 1 as n from desk where site in ('CROWD', 'BENCH');
create temporary table asked as
    select day, place.n as d, day * (select count(*) from place) + place.n as k, place.code, place.zone, place.site,
        date '2027-03-01' - 2900 + day::integer as at
    from generate_series(0, 2940) day cross join place
    where place.site = 'CROWD' or day < 2900;
insert into booking (id, reference, person, organisation, desk, zone, site, starts, ends, state, reserved, checked_in, check_in_source, ended, version)
    select gen_random_uuid()::varchar,
        'JE-' || pg_temp.letter(k / 21870000) || pg_temp.letter(k / 729000000) || pg_temp.letter(k / 24300000) || pg_temp.letter(k / 810000)
            || '-' || pg_temp.letter(k / 27000) || pg_temp.letter(k / 900) || pg_temp.letter(k / 30) || pg_temp.letter(k),
        someone.id, someone.organisation, code, zone, site, at + time '09:00', at + time '17:00',
        case when at < date '2027-03-01' then case when k % 20 = 0 then 'NO_SHOW' else 'LEFT' end else 'RESERVED' end,
        at - interval '7 days',
        case when at < date '2027-03-01' then at + time '08:55' end,
        case when at < date '2027-03-01' then 'QR' end,
        case when at < date '2027-03-01' then at + time '16:30' end, 1
    from asked join someone on someone.n = (asked.d + asked.day * 700) % (select count(*) from someone);
insert into claim (space, place, cell, person, booking)
    select desk, 1, cell, person, id
    from booking cross join lateral generate_series(starts, ends - interval '30 minutes', interval '30 minutes') cell
    where site = 'CROWD' and starts >= date '2027-03-01'
    on conflict do nothing;
-- Counting the use of these months is measured by ./measure-use, and would be in the way here: they pass for counted.
insert into use_month (site, month_start, counted_from, counted_until, counted_at, settled, shown, desks, most_booked, most_attended,
        open_halves, booked_halves, attended_halves, missed_halves, bookings, came, no_shows)
    select code, month, month, month + interval '1 month', now(), true, false, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
    from site cross join generate_series(timestamp '2018-01-01', timestamp '2027-02-01', interval '1 month') month
    where code in ('CROWD', 'BENCH')
    on conflict do nothing;
analyze;
select count(*) as bookings from booking;
