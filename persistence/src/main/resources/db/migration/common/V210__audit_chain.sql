-- The order of the audit, and for each entry a code that nobody can make without the key, which is not in the database.
create table audit_seal (
    number bigint not null primary key,
    entry varchar(36) not null,
    code varchar(64) not null,
    sealed timestamp not null,
    key_mark varchar(16) not null,
    constraint audit_seal_entry unique (entry)
);
-- What auditors look for.
create index audit_entry_actor on audit_entry (actor, at);
create index audit_entry_thing on audit_entry (thing, at);
create index audit_entry_action on audit_entry (action, at);
