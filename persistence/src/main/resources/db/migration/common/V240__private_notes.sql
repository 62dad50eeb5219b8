-- Outcome records that one organisation keeps to itself. A row goes when the organisation shows the record to its partners.
create table trial_outcome_private (
    outcome varchar(36) not null primary key,
    trial varchar(40) not null references trial (code),
    organisation varchar(30) not null references organisation (code)
);
create index trial_outcome_private_trial on trial_outcome_private (trial, organisation);
