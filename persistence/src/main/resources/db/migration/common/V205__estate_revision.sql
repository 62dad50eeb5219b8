-- Says whether the estate is still as somebody has read it: the one value is new, and never used again, after every change of a site,
-- floor, zone, desk or closure, whoever makes it and by whatever way. A change that is given up leaves no value behind.
create table estate_revision (
    one integer not null primary key check (one = 1),
    revision varchar(36) not null
);
insert into estate_revision (one, revision) values (1, 'as made');
