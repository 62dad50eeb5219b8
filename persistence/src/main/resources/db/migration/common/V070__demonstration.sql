-- One row at most: that this database was filled with the demonstration, so that every page can say so after any restart.
create table demonstration (
    only_row integer not null primary key check (only_row = 1),
    seed bigint not null,
    loaded_at timestamp not null
);
