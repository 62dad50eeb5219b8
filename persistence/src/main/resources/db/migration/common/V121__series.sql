-- What somebody asked for at once, and what came of each day. The bookings are in the table of bookings.
create table booking_series (
    id varchar(36) not null primary key,
    person varchar(36) not null references person (id),
    desk varchar(30) not null references desk (code),
    first_day date not null,
    last_day date not null,
    weekdays varchar(80) not null,
    time_of_day varchar(20) not null,
    made timestamp not null
);
create index booking_series_person on booking_series (person, last_day);

create table series_occurrence (
    series varchar(36) not null references booking_series (id),
    day_of date not null,
    booking varchar(36) references booking (id),
    reason varchar(60),
    facts varchar(1000),
    offered varchar(30) references desk (code),
    constraint series_occurrence_day primary key (series, day_of)
);
