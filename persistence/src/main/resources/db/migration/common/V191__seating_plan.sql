-- A proposal of one person where a group could sit. Neither what somebody needs nor what was to be weighed is kept with it.
create table seating_plan (
    id varchar(36) not null primary key,
    made_by varchar(36) not null references person (id),
    made timestamp not null,
    site varchar(30) not null references site (code),
    last_day date not null,
    seed bigint not null,
    solver varchar(100) not null,
    seated integer not null,
    apart integer not null,
    changes integer not null,
    near integer not null,
    cost bigint not null,
    simple_seated integer not null,
    simple_apart integer not null,
    simple_changes integer not null,
    simple_near integer not null,
    simple_cost bigint not null
);
create index seating_plan_made_by on seating_plan (made_by, made);
create index seating_plan_last_day on seating_plan (last_day);

create table seating_plan_seat (
    plan varchar(36) not null references seating_plan (id) on delete cascade,
    number integer not null,
    day_of date not null,
    person varchar(36) not null references person (id),
    starts timestamp,
    ends timestamp,
    desk varchar(30) references desk (code),
    reasons varchar(200) not null,
    refusal varchar(60),
    facts varchar(1000),
    booking varchar(36) references booking (id),
    constraint seating_plan_seat_once primary key (plan, day_of, person)
);
