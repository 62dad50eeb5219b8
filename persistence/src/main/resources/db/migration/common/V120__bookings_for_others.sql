-- Who made a booking when it was not its person, whether it is for a visitor, and of which series it is.
alter table booking add column booked_by varchar(36) references person (id);
alter table booking add column visitor boolean default false not null;
alter table booking add column series varchar(36);
create index booking_booked_by on booking (booked_by, ends);
create index booking_of_series on booking (series, starts);
create index person_team on person (team);

-- The name of a visitor stands apart, so that forgetting it is deleting a row.
create table visitor (
    booking varchar(36) not null primary key references booking (id),
    name varchar(80) not null,
    forget_on date not null
);
create index visitor_forget_on on visitor (forget_on);
