create function refuse_audit_change() returns trigger language plpgsql as
$$ begin raise exception 'audit entries are only ever added'; end $$;
create trigger audit_entry_is_append_only before update or delete on audit_entry
    for each statement execute function refuse_audit_change();
