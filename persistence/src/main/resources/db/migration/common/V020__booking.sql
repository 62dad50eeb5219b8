create table booking (
    id varchar(36) not null primary key,
    reference varchar(20) not null constraint booking_reference unique,
    person varchar(36) references person (id),
    organisation varchar(30) not null references organisation (code),
    desk varchar(30) not null references desk (code),
    zone varchar(30) not null references zone (code),
    site varchar(30) not null references site (code),
    starts timestamp not null,
    ends timestamp not null,
    state varchar(20) not null,
    reserved timestamp not null,
    checked_in timestamp,
    check_in_source varchar(20),
    ended timestamp,
    version bigint not null
);
create index booking_person on booking (person, ends);
create index booking_site on booking (site, starts);
create index booking_desk on booking (desk, starts);

-- One row for each half hour of wall clock that a booking holds. These two keys, and nothing else, keep bookings apart. A place is a
-- number within the space: a desk has one place, a room with n places has n, whose claims bear no person.
create table claim (
    space varchar(30) not null,
    place integer not null,
    cell timestamp not null,
    person varchar(36),
    booking varchar(36) not null references booking (id),
    constraint claim_place primary key (space, place, cell),
    constraint claim_person unique (person, cell)
);
create index claim_booking on claim (booking);
create index claim_cell on claim (cell, space);
