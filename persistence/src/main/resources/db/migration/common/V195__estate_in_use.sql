-- What is taken out of use stays, because bookings refer to it. Floors and zones can be changed, so they have a version like the rest.
alter table site add column in_use boolean default true not null;
alter table floor add column in_use boolean default true not null;
alter table floor add column version bigint default 1 not null;
alter table zone add column in_use boolean default true not null;
alter table zone add column version bigint default 1 not null;
alter table desk add column in_use boolean default true not null;

-- Counts the changes of a plan. The floors that are there already are drawn with lift, stairs and way in, others without.
alter table floor add column plan_revision integer default 0 not null;
alter table floor add column core boolean default false not null;
update floor set core = true;

-- The pictures that plans are drawn on. Earlier ones are kept, so that one can be taken back.
create table plan_picture (
    id varchar(36) not null primary key,
    floor varchar(30) not null references floor (code),
    number integer not null,
    svg text not null,
    digest varchar(64) not null,
    added timestamp not null,
    constraint plan_picture_number unique (floor, number)
);
alter table floor add column picture varchar(36) references plan_picture (id);
