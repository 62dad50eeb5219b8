-- Which leads of trials want a mail in the morning, and the day of the last one that was ordered.
create table trial_lead_reminder (
    person varchar(36) not null primary key references person (id),
    wanted boolean not null,
    last_day date
);
