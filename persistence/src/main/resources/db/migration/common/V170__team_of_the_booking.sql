-- The team a person was of when a place was reserved, as the organisation and the zone are kept: a trial counts by it, whoever changes teams
-- later. Bookings from before get the team of the day of this change, the best that is known; without one the person was of none.
alter table booking add column team varchar(30) references team (code);
update booking set team = (select p.team from person p where p.id = booking.person) where person is not null;
