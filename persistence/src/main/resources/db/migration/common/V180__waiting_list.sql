-- The seed of the draw among those who wait for a day; the row is also what the nodes hold while they offer its desks, one after the other.
create table waiting_day (
    site varchar(30) not null references site (code),
    day_of date not null,
    seed varchar(64) not null,
    -- Goes up with each look for something to offer.
    looks bigint not null,
    constraint waiting_day_key primary key (site, day_of)
);

-- Who waits. A person has one entry for a part of a day: it lives again when they join again.
create table waiting_entry (
    id varchar(36) not null primary key,
    person varchar(36) not null references person (id),
    site varchar(30) not null references site (code),
    day_of date not null,
    part varchar(20) not null,
    zone varchar(30) references zone (code),
    joined timestamp not null,
    state varchar(20) not null,
    constraint waiting_entry_once unique (person, day_of, part)
);
create index waiting_entry_day on waiting_entry (site, day_of, state);
create index waiting_entry_state on waiting_entry (state, site, day_of);

-- A desk held for somebody who waits. Its half hours are claimed under its id, which the booking gets when it is accepted. live_entry is the
-- entry while the offer is open and null afterwards: an entry has one open offer.
create table waiting_offer (
    id varchar(36) not null primary key,
    entry varchar(36) not null references waiting_entry (id),
    live_entry varchar(36) constraint waiting_offer_live unique,
    person varchar(36) not null references person (id),
    desk varchar(30) not null references desk (code),
    starts timestamp not null,
    ends timestamp not null,
    made timestamp not null,
    held_until timestamp not null,
    state varchar(20) not null,
    settled timestamp
);
create index waiting_offer_entry on waiting_offer (entry, made);
create index waiting_offer_person on waiting_offer (person, state, settled);
