-- A trial reads the check-ins of its period all over the estate, and the bookings of its zones.
create index booking_checked_in on booking (checked_in);
create index booking_zone on booking (zone, starts);
