create function refuse_part_change() returns trigger language plpgsql as
$$ begin raise exception 'parts in trials are only ever added'; end $$;
create trigger trial_part_is_append_only before update or delete or truncate on trial_part
    for each statement execute function refuse_part_change();
