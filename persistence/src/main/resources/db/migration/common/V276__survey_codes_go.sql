-- Codes go when a wave is closed; how many there were stays. Orders by mail are counted, and belong to one time of sending.
alter table trial_survey_round add column mailing integer default 0 not null;
alter table trial_survey_round add column awaited integer default 0 not null;
alter table trial_survey_round add column called_back timestamp;
alter table trial_survey_round add column codes_given integer default 0 not null;
alter table trial_survey_round add column codes_spent integer default 0 not null;

-- Digests without a key do not open anything any more: used ones are counted, unused ones of an open wave have to be given anew.
update trial_survey_round set
    codes_given = (select count(*) from trial_survey_code c where c.trial = trial_survey_round.trial and c.wave = trial_survey_round.wave
        and (c.spent or trial_survey_round.closed is not null)),
    codes_spent = (select count(*) from trial_survey_code c where c.trial = trial_survey_round.trial and c.wave = trial_survey_round.wave
        and c.spent);
update trial_survey_round set mailed = null where closed is null;
delete from trial_survey_code;
