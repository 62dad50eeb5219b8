create function refuse_sign_off_after_sent_back() returns trigger language plpgsql as
$$ begin
    if exists (select 1 from sign_off s
               where s.dataset = new.dataset and s.round_number = new.round_number and s.step = 'SENT_BACK') then
        raise exception 'the round was sent back';
    end if;
    return new;
end $$;
create trigger sign_off_nothing_follows_sent_back before insert on sign_off
    for each row execute function refuse_sign_off_after_sent_back();
