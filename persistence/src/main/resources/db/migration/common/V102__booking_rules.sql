-- What estate managers have set, for bookings of the days from valid_from (included) until valid_until (not included). A rule names at
-- most one place (space, zone or site) and at most one of team and organisation; what is null is left open.
create table booking_rule (
    id varchar(36) not null primary key,
    topic varchar(20) not null,
    space varchar(30) references desk (code),
    zone varchar(30) references zone (code),
    site varchar(30) references site (code),
    team varchar(30) references team (code),
    organisation varchar(30) references organisation (code),
    kind varchar(20),
    amount integer not null,
    valid_from date not null,
    valid_until date,
    version bigint not null
);
create index booking_rule_until on booking_rule (valid_until);

-- The numbers that stood in the code before there were rules in a table. A year and a month ahead: a planning round for next year must fit in.
insert into booking_rule (id, topic, amount, valid_from, version)
values ('00000000-0000-4000-8000-000000000001', 'AHEAD', 400, date '2019-10-25', 0);
insert into booking_rule (id, topic, amount, valid_from, version)
values ('00000000-0000-4000-8000-000000000002', 'OPEN_BOOKINGS', 30, date '2019-10-25', 0);
insert into booking_rule (id, topic, amount, valid_from, version)
values ('00000000-0000-4000-8000-000000000003', 'LONGEST', 960, date '2019-10-25', 0);
