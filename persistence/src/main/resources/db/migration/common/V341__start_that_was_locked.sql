-- The earliest day on which a trial was to begin by a plan that was locked, or under which something of it was recorded: a start that is
-- moved makes no late lock an early one. Plans that were amended before there was this column say it in what their amendments took out.
alter table trial add column earliest_start date;
update trial set earliest_start = (
    select min(cast(substring(difference from position('- period ' in difference) + 9 for 10) as date))
    from trial_amendment
    where trial_amendment.trial = trial.code and difference like '%- period ____-__-__ ____-__-__%'
) where locked_at is not null;
