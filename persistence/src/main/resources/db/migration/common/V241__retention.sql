-- When each rule of keeping was last worked, and what it took away: the newest time that it ran, and sums.
create table retention_run (
    rule varchar(40) not null primary key,
    ran timestamp not null,
    rows_then integer not null,
    ran_last_with_rows timestamp,
    rows_in_all bigint not null
);
create index booking_series_last_day on booking_series (last_day);
