create trigger trial_part_is_append_only before update, delete on trial_part
    for each row call 'org.jointestate.persistence.trial.RefusePartChange';
-- H2 has no trigger for TRUNCATE, but empties no table to which a key refers. Each row refers to itself, so nothing is asked of it.
alter table trial_part add constraint trial_part_is_not_emptied
    foreign key (trial, person, kind, turn) references trial_part (trial, person, kind, turn);
