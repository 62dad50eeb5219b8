-- A part of a site taken for a major incident, from starts until ends by the wall clock there. A drill takes nothing.
create table surge (
    id varchar(36) not null primary key,
    name varchar(60) not null,
    site varchar(30) not null references site (code),
    starts timestamp not null,
    ends timestamp not null,
    drill boolean not null,
    declared_by varchar(36) references person (id),
    declared timestamp not null,
    stood_down timestamp,
    version bigint not null
);
create index surge_declared on surge (declared);

-- What it takes: in each row a zone or one space.
create table surge_place (
    id varchar(36) not null primary key,
    surge varchar(36) not null references surge (id),
    zone varchar(30) references zone (code),
    space varchar(30) references desk (code)
);
create index surge_place_surge on surge_place (surge);

-- Whose people may book there while it stands.
create table surge_team (
    surge varchar(36) not null references surge (id),
    team varchar(30) not null references team (code),
    constraint surge_team_key primary key (surge, team)
);

create table surge_role (
    surge varchar(36) not null references surge (id),
    role_number integer not null,
    name varchar(40) not null,
    desks integer not null,
    constraint surge_role_key primary key (surge, role_number)
);

-- A desk that it has for a role, and the booking of whoever sits there or sat there last.
create table surge_seat (
    surge varchar(36) not null references surge (id),
    space varchar(30) not null references desk (code),
    role_name varchar(40) not null,
    seat_number integer not null,
    booking varchar(36) references booking (id),
    constraint surge_seat_key primary key (surge, space)
);
create index surge_seat_booking on surge_seat (booking);

-- What became of each booking in its way; closed when the surge is over.
create table displaced (
    surge varchar(36) not null references surge (id),
    booking varchar(36) not null references booking (id),
    space varchar(30) not null references desk (code),
    starts timestamp not null,
    ends timestamp not null,
    was_there boolean not null,
    new_space varchar(30) references desk (code),
    new_booking varchar(36) references booking (id),
    new_revision integer not null,
    done timestamp not null,
    back varchar(20),
    constraint displaced_key primary key (surge, booking)
);
create index displaced_booking on displaced (booking);
