create trigger sign_off_is_append_only before update, delete on sign_off
    for each row call 'org.jointestate.persistence.evaluation.RefuseSignOffChange';
