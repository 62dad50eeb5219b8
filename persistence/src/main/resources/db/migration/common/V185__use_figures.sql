-- How each site was used, month by month, counted from its bookings. No row bears a person, and none tells of fewer than five: what would
-- is marked as left out and has no amount. Amounts are half hours of one desk each.
create table use_month (
    site varchar(30) not null references site (code),
    month_start date not null,
    -- Counted from a day (included) until another (not included).
    counted_from date not null,
    counted_until date not null,
    counted_at timestamp not null,
    settled boolean not null,
    shown boolean not null,
    desks integer not null,
    most_booked integer not null,
    most_attended integer not null,
    open_halves bigint not null,
    booked_halves bigint not null,
    attended_halves bigint not null,
    missed_halves bigint not null,
    bookings integer not null,
    came integer not null,
    no_shows integer not null,
    primary key (site, month_start)
);

-- Who counts in a year holds its row.
create table use_year (
    site varchar(30) not null references site (code),
    year_start date not null,
    counts bigint not null,
    primary key (site, year_start)
);

-- By hour, weekday, zone, organisation, bank and desk; of a month, and of all months of a year together, so that ten years are ten rows
-- for each and not a hundred and twenty.
create table use_figure (
    site varchar(30) not null references site (code),
    grain varchar(5) not null,
    starts date not null,
    dimension varchar(12) not null,
    item varchar(30) not null,
    months integer not null,
    left_out integer not null,
    open_halves bigint not null,
    booked_halves bigint not null,
    attended_halves bigint not null,
    missed_halves bigint not null,
    bookings integer not null,
    came integer not null,
    no_shows integer not null,
    primary key (site, grain, starts, dimension, item)
);

-- The most desks at once by weekday (1 for Monday) and hour.
create table use_peak (
    site varchar(30) not null references site (code),
    grain varchar(5) not null,
    starts date not null,
    weekday integer not null,
    hour_of_day integer not null,
    booked integer not null,
    attended integer not null,
    primary key (site, grain, starts, weekday, hour_of_day)
);
