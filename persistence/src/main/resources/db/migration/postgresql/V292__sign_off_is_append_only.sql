create function refuse_sign_off_change() returns trigger language plpgsql as
$$ begin raise exception 'signatures are only ever added'; end $$;
create trigger sign_off_is_append_only before update or delete or truncate on sign_off
    for each statement execute function refuse_sign_off_change();
