-- What the columns of a table from one source mean for a trial: a row a column, replaced together.
create table trial_import_column (
    trial varchar(40) not null references trial (code),
    source varchar(100) not null,
    place integer not null,
    head varchar(200) not null,
    holds varchar(20) not null,
    measure varchar(60),
    primary key (trial, source, place)
);
