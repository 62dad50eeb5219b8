-- open_at is the site while it goes on and null afterwards: the key lets one go on at a site at a time.
create table roll_call (
    id varchar(36) not null primary key,
    site varchar(30) not null references site (code),
    started timestamp not null,
    ended timestamp,
    open_at varchar(30) constraint roll_call_open unique
);

-- Names, for a day at most. No key to a person: somebody on the roll may have no account.
create table roll_call_line (
    roll_call varchar(36) not null references roll_call (id),
    who varchar(80) not null,
    name varchar(120) not null,
    organisation varchar(30) not null,
    floor_level integer not null,
    floor varchar(120) not null,
    zone_letter varchar(5) not null,
    zone varchar(120) not null,
    desk varchar(30) not null,
    arrived timestamp not null,
    until_then timestamp not null,
    mark varchar(10) not null,
    note varchar(200) not null,
    marked timestamp,
    marked_by varchar(36),
    primary key (roll_call, who)
);

-- When somebody last looked at the names of a site, so that a page that asks every few seconds is written down once.
create table roll_look (
    person varchar(36) not null references person (id),
    site varchar(30) not null references site (code),
    looked timestamp not null,
    primary key (person, site)
);
