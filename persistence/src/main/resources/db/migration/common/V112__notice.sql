alter table booking add column revision integer default 0 not null;
alter table booking add column revised timestamp;

-- What somebody was told, as it was then. The booking is no foreign key: a notice may outlive it.
create table notice (
    id varchar(36) not null primary key,
    person varchar(36) not null references person (id),
    kind varchar(30) not null,
    shown boolean not null,
    booking varchar(36),
    reference varchar(20),
    revision integer,
    desk varchar(30),
    desk_label varchar(30),
    zone_name varchar(120),
    floor_name varchar(120),
    site_name varchar(120),
    site_address varchar(200),
    time_zone varchar(60),
    starts timestamp,
    ends timestamp,
    facts varchar(1000) not null,
    told timestamp not null,
    dismissed timestamp
);
create index notice_person on notice (person, told);
create index notice_told on notice (told);
