-- What staff answered. The respondent is made of the person's own code with the secret key of the trial; the code itself is not kept.
create table trial_survey_answer (
    trial varchar(40) not null references trial (code),
    wave integer not null,
    item varchar(200) not null,
    respondent varchar(64) not null,
    answer integer not null check (answer between 1 and 5),
    primary key (trial, wave, item, respondent)
);

-- Only the demonstration of a version before this one enclosed a survey; no page ever did.
delete from enclosure where kind = 'SURVEY';
