create trigger audit_seal_is_append_only before update or delete or truncate on audit_seal
    for each statement execute function refuse_audit_change();
create trigger audit_entry_is_not_emptied before truncate on audit_entry
    for each statement execute function refuse_audit_change();
