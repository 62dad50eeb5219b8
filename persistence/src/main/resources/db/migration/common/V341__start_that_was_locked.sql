-- The earliest day on which a trial was to begin by a plan that was locked, or under which something of it was recorded: a start that is
-- moved makes no late lock an early one. Plans that were amended before there was this column say it in what their amendments took
-- out: a line of its own, since words within a line may read the same.
alter table trial add column earliest_start date;
update trial set earliest_start = (
    select min(cast(substring(told from position('
- period ' in told) + 10 for 10) as date))
    from (select trial as of, '
' || difference as told from trial_amendment) as amendment
    where amendment.of = trial.code and told like '%
- period ____-__-__ ____-__-__%'
) where locked_at is not null;
