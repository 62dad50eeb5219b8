-- The plan is stored as its canonical text: what is locked, hashed and amended is exactly what stands here.
create table trial (
    code varchar(40) not null primary key,
    protocol varchar(1000000) not null,
    leads varchar(4000) not null,
    created timestamp not null,
    pseudonym_key varchar(100) not null,
    locked_at timestamp,
    locked_hash varchar(64),
    version bigint not null
);

create table trial_amendment (
    id varchar(36) not null primary key,
    trial varchar(40) not null references trial (code),
    amended_at timestamp not null,
    amended_by varchar(36) references person (id),
    organisation varchar(30) not null,
    why varchar(1000) not null,
    difference varchar(1000000) not null
);
create index trial_amendment_trial on trial_amendment (trial, amended_at);

create table trial_event (
    id varchar(36) not null primary key,
    trial varchar(40) not null references trial (code),
    name varchar(300) not null,
    day_from date not null,
    day_to date,
    kind varchar(30) not null,
    measures varchar(4000) not null,
    source varchar(300) not null,
    confirmed boolean not null,
    version bigint not null
);
create index trial_event_trial on trial_event (trial, day_from);

-- Entries are only ever added. The key refuses the second of two people who enter the same figure in the same moment.
create table trial_entry (
    trial varchar(40) not null references trial (code),
    measure varchar(60) not null,
    period_from date not null,
    period_to date not null,
    entry_number integer not null,
    amount numeric(20, 6),
    denominator numeric(20, 6),
    source varchar(20) not null,
    reason varchar(500) not null,
    entered_at timestamp not null,
    entered_by varchar(36) references person (id),
    primary key (trial, measure, period_from, entry_number)
);

create table trial_stay (
    trial varchar(40) not null references trial (code),
    pseudonym varchar(64) not null,
    organisation varchar(30) not null,
    zone varchar(30) not null,
    stay_from timestamp not null,
    stay_to timestamp not null,
    source varchar(20) not null,
    closed_by_rule boolean not null,
    primary key (trial, pseudonym, zone, stay_from)
);

create table trial_outcome (
    id varchar(36) not null primary key,
    trial varchar(40) not null references trial (code),
    happened_on date not null,
    kind varchar(30) not null,
    teams varchar(2000) not null,
    priority varchar(300),
    measure varchar(60),
    asked date,
    answered date,
    step varchar(20),
    summary varchar(2000) not null,
    evidence varchar(2000) not null,
    recorded_at timestamp not null,
    recorded_by varchar(36) references person (id)
);
create index trial_outcome_trial on trial_outcome (trial, happened_on);

create table trial_ledger_line (
    trial varchar(40) not null references trial (code),
    code varchar(40) not null,
    side varchar(10) not null,
    kind varchar(10) not null,
    name varchar(300) not null,
    organisation varchar(30) not null,
    year_of_trial integer not null,
    low numeric(16, 2) not null,
    best numeric(16, 2) not null,
    high numeric(16, 2) not null,
    optimism_bias numeric(8, 4) not null,
    price_year varchar(20) not null,
    owner varchar(120) not null,
    evidence varchar(2000) not null,
    measure varchar(60),
    primary key (trial, code)
);

create table trial_crime_feed (
    trial varchar(40) not null references trial (code),
    measure varchar(60) not null,
    force_name varchar(100) not null,
    crime_type varchar(100) not null,
    district varchar(100) not null,
    primary key (trial, measure, crime_type, district)
);

create table trial_import (
    id varchar(36) not null primary key,
    trial varchar(40) not null references trial (code),
    kind varchar(20) not null,
    file_name varchar(200) not null,
    sha256 varchar(64) not null,
    covers varchar(40) not null,
    row_total bigint not null,
    added bigint not null,
    corrected bigint not null,
    imported_at timestamp not null,
    imported_by varchar(36) references person (id)
);
create index trial_import_trial on trial_import (trial, imported_at);

-- A file that was read and waits for a yes; forgotten after a day.
create table trial_staged_import (
    id varchar(36) not null primary key,
    trial varchar(40) not null references trial (code),
    kind varchar(20) not null,
    file_name varchar(200) not null,
    content text not null,
    staged_at timestamp not null,
    staged_by varchar(36) references person (id)
);
create index trial_staged_import_at on trial_staged_import (staged_at);
