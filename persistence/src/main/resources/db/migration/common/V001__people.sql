create table organisation (
    code varchar(30) not null primary key,
    name varchar(120) not null,
    short_name varchar(30) not null
);

create table team (
    code varchar(30) not null primary key,
    name varchar(120) not null,
    organisation varchar(30) not null references organisation (code)
);

create table person (
    id varchar(36) not null primary key,
    username varchar(60) not null unique,
    display_name varchar(120) not null,
    organisation varchar(30) not null references organisation (code),
    team varchar(30) references team (code),
    roles varchar(200) not null,
    active boolean not null,
    version bigint not null
);

create table credential (
    person varchar(36) not null primary key references person (id),
    password_hash varchar(200),
    code_hash varchar(200),
    code_expires timestamp,
    version bigint not null
);

create table access_token (
    id varchar(36) not null primary key,
    person varchar(36) not null references person (id),
    name varchar(80) not null,
    hash varchar(64) not null unique,
    created timestamp not null,
    expires timestamp not null,
    revoked timestamp
);
create index access_token_person on access_token (person);

create table sign_in_attempt (
    id varchar(36) not null primary key,
    username varchar(100) not null,
    address varchar(100) not null,
    failed_at timestamp not null
);
create index sign_in_attempt_username on sign_in_attempt (username, failed_at);
create index sign_in_attempt_address on sign_in_attempt (address, failed_at);

create table audit_entry (
    id varchar(36) not null primary key,
    at timestamp not null,
    actor varchar(36) not null,
    action varchar(80) not null,
    thing varchar(200) not null
);
create index audit_entry_at on audit_entry (at);

-- The two organisations of today; others are added as data.
insert into organisation (code, name, short_name) values ('POLICE', 'Derbyshire Constabulary', 'Police');
insert into organisation (code, name, short_name) values ('FIRE', 'Derbyshire Fire and Rescue Service', 'Fire');
