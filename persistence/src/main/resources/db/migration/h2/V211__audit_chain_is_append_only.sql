create trigger audit_seal_is_append_only before update, delete on audit_seal
    for each row call 'org.jointestate.persistence.shared.RefuseAuditChange';
