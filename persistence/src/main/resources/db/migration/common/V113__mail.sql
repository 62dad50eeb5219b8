alter table person add column email varchar(254);
alter table person add column invitations boolean default true not null;
alter table person add column reminder varchar(20) default 'NONE' not null;

alter table notice add column desk_kind varchar(30);
update notice set desk_kind = 'DESK' where booking is not null;
create index notice_booking on notice (booking, kind);

-- The address of a calendar: 256 random bits, of which only the SHA-256 is kept.
create table calendar_feed (
    hash varchar(64) not null primary key,
    person varchar(36) not null references person (id),
    made timestamp not null,
    revoked timestamp
);
create index calendar_feed_person on calendar_feed (person);
