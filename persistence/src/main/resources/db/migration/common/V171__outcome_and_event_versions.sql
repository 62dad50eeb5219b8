-- Outcome records and events are a row a version, as lines of the ledger are: added, never edited, and one that is withdrawn stays to be
-- seen. The key refuses the second of two people who correct the same one in the same moment.
alter table trial_outcome rename to trial_outcome_before;

create table trial_outcome (
    id varchar(36) not null,
    version integer not null,
    withdrawn boolean not null,
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
    why varchar(500) not null,
    recorded_at timestamp not null,
    recorded_by varchar(36) references person (id),
    primary key (id, version)
);

insert into trial_outcome (id, version, withdrawn, trial, happened_on, kind, teams, priority, measure, asked, answered, step, summary,
    evidence, why, recorded_at, recorded_by)
select id, 1, false, trial, happened_on, kind, teams, priority, measure, asked, answered, step, summary, evidence, '', recorded_at,
    recorded_by
from trial_outcome_before;

drop table trial_outcome_before;
create index trial_outcome_trial on trial_outcome (trial, happened_on);

alter table trial_event rename to trial_event_before;

create table trial_event (
    id varchar(36) not null,
    version integer not null,
    withdrawn boolean not null,
    trial varchar(40) not null references trial (code),
    name varchar(300) not null,
    day_from date not null,
    day_to date,
    kind varchar(30) not null,
    measures varchar(4000) not null,
    source varchar(300) not null,
    confirmed boolean not null,
    why varchar(500) not null,
    changed_at timestamp not null,
    changed_by varchar(36) references person (id),
    primary key (id, version)
);

insert into trial_event (id, version, withdrawn, trial, name, day_from, day_to, kind, measures, source, confirmed, why, changed_at,
    changed_by)
select e.id, 1, false, e.trial, e.name, e.day_from, e.day_to, e.kind, e.measures, e.source, e.confirmed, '', t.created, null
from trial_event_before e join trial t on t.code = e.trial;

drop table trial_event_before;
create index trial_event_trial on trial_event (trial, day_from);
