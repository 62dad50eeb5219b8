-- Nobody is seen until they say so themselves.
alter table person add column seen_by varchar(10) default 'NOBODY' not null;
