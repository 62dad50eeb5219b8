-- Desks that one organisation makes available to others for some time: from valid_from (included) until valid_until (not included).
create table bank (
    code varchar(30) not null primary key,
    name varchar(60) not null,
    lender varchar(30) not null references organisation (code),
    site varchar(30) not null references site (code),
    per varchar(10) not null,
    valid_from date not null,
    valid_until date not null,
    recalled_from date,
    back_at time not null,
    notice_days integer not null,
    -- Goes up with every draw: the row is the gate through which they pass one by one, and which a change closes.
    draws bigint not null,
    version bigint not null
);
create index bank_until on bank (valid_until);

create table bank_desk (
    bank varchar(30) not null references bank (code),
    desk varchar(30) not null references desk (code),
    primary key (bank, desk)
);
create index bank_desk_desk on bank_desk (desk);

-- The part of an organisation in the agreed shares, and how many half desk-days it may draw in a week or month, if that is limited.
create table bank_share (
    bank varchar(30) not null references bank (code),
    organisation varchar(30) not null references organisation (code),
    parts integer not null,
    quota integer,
    primary key (bank, organisation)
);

-- Whom of an organisation it is lent to; where no team is named, all.
create table bank_team (
    bank varchar(30) not null references bank (code),
    team varchar(30) not null references team (code),
    primary key (bank, team)
);

-- How many half desk-days an organisation has drawn in the week or month that begins on the day: always the sum of its draws.
create table bank_count (
    bank varchar(30) not null references bank (code),
    organisation varchar(30) not null references organisation (code),
    period_start date not null,
    halves integer not null,
    primary key (bank, organisation, period_start),
    constraint bank_count_halves check (halves >= 0)
);

create table bank_draw (
    booking varchar(36) not null primary key references booking (id),
    bank varchar(30) not null references bank (code),
    organisation varchar(30) not null references organisation (code),
    draw_day date not null,
    period_start date not null,
    halves integer not null
);
create index bank_draw_day on bank_draw (bank, draw_day);
