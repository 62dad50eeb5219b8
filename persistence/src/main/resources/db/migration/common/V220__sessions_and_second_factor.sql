-- Counts what ends all sessions of a person at once: another password, other roles, a closed account. It takes the place of
-- credential.password_number, which stays for nodes of the version before.
alter table person add column session_epoch int default 0 not null;

-- Who is signed in, where every node asks.
create table person_session (
    id varchar(36) not null primary key,
    person varchar(36) not null references person (id),
    epoch int not null,
    proof varchar(20) not null,
    browser varchar(60) not null,
    began timestamp not null,
    seen timestamp not null,
    ends timestamp not null,
    ended timestamp
);
create index person_session_person on person_session (person);
create index person_session_seen on person_session (seen);

-- Secrets are sealed under a key outside the database. The last step of time from which a code was accepted only ever rises.
create table second_factor (
    person varchar(36) not null primary key references person (id),
    secret varchar(200),
    since timestamp,
    pending varchar(200),
    pending_since timestamp,
    last_step bigint default 0 not null,
    reset_hash varchar(200),
    reset_expires timestamp
);

create table recovery_code (
    person varchar(36) not null references person (id),
    digest varchar(64) not null,
    made timestamp not null,
    used timestamp,
    constraint recovery_code_key primary key (person, digest)
);
