-- A wave of a staff survey that is answered on a page.
create table trial_survey_round (
    trial varchar(40) not null references trial (code),
    wave integer not null,
    opened timestamp not null,
    last_day date not null,
    closed timestamp,
    mailed timestamp,
    reminded timestamp,
    primary key (trial, wave)
);

-- Single-use codes as digests. There is no time, no person and no link to an answer, on purpose.
create table trial_survey_code (
    digest varchar(64) not null primary key,
    trial varchar(40) not null references trial (code),
    wave integer not null,
    spent boolean not null
);
create index trial_survey_code_wave on trial_survey_code (trial, wave);

-- Codes that were typed in vain, by address, for a quarter of an hour.
create table trial_survey_try (
    id varchar(36) not null primary key,
    address varchar(100) not null,
    tried_at timestamp not null
);
create index trial_survey_try_address on trial_survey_try (address, tried_at);
