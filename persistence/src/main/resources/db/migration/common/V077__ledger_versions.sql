-- A ledger line is a row a version: added, never edited, and one that is removed stays to be seen. The key refuses the second of two people
-- who correct the same line in the same moment.
alter table trial_ledger_line rename to trial_ledger_line_before;

create table trial_ledger_line (
    trial varchar(40) not null references trial (code),
    code varchar(40) not null,
    version integer not null,
    removed boolean not null,
    side varchar(10) not null,
    kind varchar(10) not null,
    name varchar(300) not null,
    organisation varchar(30) not null,
    year_of_trial integer not null,
    low numeric(16, 2) not null,
    best numeric(16, 2) not null,
    high numeric(16, 2) not null,
    optimism_bias numeric(8, 4) not null,
    optimism_reason varchar(500) not null,
    price_year varchar(20) not null,
    owner varchar(120) not null,
    evidence varchar(2000) not null,
    measure varchar(60),
    why varchar(500) not null,
    changed_at timestamp not null,
    changed_by varchar(36) references person (id),
    primary key (trial, code, version)
);

insert into trial_ledger_line (trial, code, version, removed, side, kind, name, organisation, year_of_trial, low, best, high, optimism_bias,
    optimism_reason, price_year, owner, evidence, measure, why, changed_at, changed_by)
select l.trial, l.code, 1, false, l.side, l.kind, l.name, l.organisation, l.year_of_trial, l.low, l.best, l.high, l.optimism_bias,
    '', l.price_year, l.owner, l.evidence, l.measure, '', t.created, null
from trial_ledger_line_before l join trial t on t.code = l.trial;

drop table trial_ledger_line_before;
