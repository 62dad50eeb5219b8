-- What can be booked beside desks stands in the same table, so that bookings and claims refer to one thing. It keeps its name: the
-- version before this one may still be running on it.
alter table desk add column kind varchar(20) default 'DESK' not null;
alter table desk add column name varchar(60);
alter table desk add column places integer default 1 not null;
alter table desk add column seats integer default 1 not null;
alter table booking add column kind varchar(20) default 'DESK' not null;
