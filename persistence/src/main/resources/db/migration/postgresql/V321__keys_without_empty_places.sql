-- Almost every booking has nothing in these columns when it is made. PostgreSQL would put each nothing into the index too, one write a booking
-- for each; who looks for something in them finds it as before. H2 knows no index of some rows.
drop index booking_booked_by;
create index booking_booked_by on booking (booked_by, ends) where booked_by is not null;
drop index booking_of_series;
create index booking_of_series on booking (series, starts) where series is not null;
drop index booking_checked_in;
create index booking_checked_in on booking (checked_in) where checked_in is not null;
