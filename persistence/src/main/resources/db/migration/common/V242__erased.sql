-- When an account was erased: from then on the row names nobody.
alter table person add column erased timestamp;
