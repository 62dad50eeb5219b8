-- Who books which desk on which day, one after the other, for writes.sql: days that nobody else books.
create table bench_turn as
select row_number() over () as n, p.id as person, d.code as desk, d.zone, timestamp '2040-01-01' + number * interval '1 day' as morning
from (select code, zone, row_number() over () as r from desk where site = 'BENCH' and kind = 'DESK') d
join (select id, row_number() over () as r from person) p on p.r = d.r
cross join generate_series(0, 999) as number;
create unique index bench_turn_n on bench_turn (n);
create sequence bench_turn_seq;
analyze bench_turn;
