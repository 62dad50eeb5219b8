create trigger sign_off_nothing_follows_sent_back before insert on sign_off
    for each row call 'org.jointestate.persistence.evaluation.RefuseAfterSentBack';
