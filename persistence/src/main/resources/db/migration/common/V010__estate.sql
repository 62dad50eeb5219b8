create table site (
    code varchar(30) not null primary key,
    name varchar(120) not null,
    address varchar(200) not null,
    time_zone varchar(60) not null,
    opening_hours varchar(400) not null,
    version bigint not null
);

create table floor (
    code varchar(30) not null primary key,
    site varchar(30) not null references site (code),
    floor_level integer not null,
    name varchar(120) not null,
    plan_width integer not null,
    plan_height integer not null
);

create table zone (
    code varchar(30) not null primary key,
    floor varchar(30) not null references floor (code),
    site varchar(30) not null references site (code),
    letter varchar(5) not null,
    name varchar(120) not null,
    network varchar(20) not null,
    shared boolean not null,
    walled boolean not null,
    area_x integer not null,
    area_y integer not null,
    area_width integer not null,
    area_height integer not null,
    constraint zone_letter unique (site, letter)
);

create table desk (
    code varchar(30) not null primary key,
    site varchar(30) not null references site (code),
    floor varchar(30) not null references floor (code),
    zone varchar(30) not null references zone (code),
    label varchar(10) not null,
    number integer not null,
    network varchar(20) not null,
    features varchar(200) not null,
    plan_x integer not null,
    plan_y integer not null,
    chair_above boolean not null,
    closed_because varchar(120),
    closed_from date,
    closed_until date,
    version bigint not null,
    constraint desk_label unique (site, label)
);

create table closure (
    id varchar(36) not null primary key,
    site varchar(30) not null references site (code),
    zone varchar(30) references zone (code),
    first_day date not null,
    opens_again date not null,
    because varchar(120) not null
);
create index closure_site on closure (site, first_day);
