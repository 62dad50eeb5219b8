create table device (
    id varchar(36) not null primary key,
    name varchar(80) not null,
    site varchar(30) not null references site (code),
    floor varchar(30) not null references floor (code),
    kind varchar(10) not null,
    enrolment_hash varchar(64) constraint device_enrolment unique,
    secret_hash varchar(64) constraint device_secret unique,
    made timestamp not null,
    enrolled timestamp,
    seen timestamp,
    revoked timestamp,
    version bigint not null
);

-- References typed at a kiosk that fit no booking there. What was typed is not kept.
create table device_guess (
    id varchar(36) not null primary key,
    device varchar(36) not null references device (id),
    guessed timestamp not null
);
create index device_guess_device on device_guess (device, guessed);
