-- A site with 200 desks on one floor, and people who have a token each whose digest alone is kept. :crews crews of 400, each of which can
-- fill the mornings and afternoons of twenty working days.
\set ON_ERROR_STOP on
insert into site (code, name, address, time_zone, opening_hours, version)
    select 'BENCH', 'Bench', 'Ripley', time_zone, opening_hours, 1 from site where code = 'HQ';
insert into floor (code, site, floor_level, name, plan_width, plan_height) values ('BENCH-1', 'BENCH', 1, 'First floor', 760, 668);
insert into zone (code, floor, site, letter, name, network, shared, walled, area_x, area_y, area_width, area_height)
    select 'BENCH-1-' || letter, 'BENCH-1', 'BENCH', letter, 'Zone ' || letter, 'BOTH', false, false, 18 + 180 * n, 18, 170, 428
    from (values ('A', 0), ('B', 1), ('C', 2), ('D', 3)) z (letter, n);
insert into desk (code, site, floor, zone, label, number, network, features, plan_x, plan_y, chair_above, version)
    select 'BENCH-1-' || letter || lpad(number::text, 2, '0'), 'BENCH', 'BENCH-1', 'BENCH-1-' || letter, letter || number, number, 'BOTH',
        case number % 4 when 0 then 'QUIET,TWO_SCREENS' when 1 then 'HEIGHT_ADJUSTABLE' when 2 then 'STEP_FREE,NEAR_LIFT' else '' end,
        18 + 180 * n + 34 * ((number - 1) % 5), 20 + 42 * ((number - 1) / 5), number % 2 = 0, 1
    from (values ('A', 0), ('B', 1), ('C', 2), ('D', 3)) z (letter, n) cross join generate_series(1, 50) number;
insert into person (id, username, display_name, organisation, roles, active, version)
    select gen_random_uuid()::varchar, 'bench-' || n, 'Bench ' || n, case n % 2 when 0 then 'POLICE' else 'FIRE' end, 'STAFF', true, 1
    from generate_series(0, 400 * :crews - 1) n;
insert into access_token (id, person, name, hash, created, expires)
    select gen_random_uuid()::varchar, id, 'benchmark', encode(sha256(convert_to('je_' || username, 'UTF8')), 'hex'), now(), now() + interval '900 days'
    from person where username like 'bench-%';
analyze;
