-- One booking as bare as can be, for pgbench: an insert that an exclusion constraint guards.
\set desk random(1, 1000000000000000)
insert into bare_booking (desk, person, during) values (:desk, :desk, tsrange('2027-03-01 09:00', '2027-03-01 13:00'));
