-- A claim, and what is drawn from a bank, may be that of an offer, which is no booking yet. Both become the booking's under the same id.
-- The two constraints were never named, so the database is asked for the names it gave them; when they are gone already nothing is done.
execute immediate coalesce((
    select 'alter table claim drop constraint ' || c.constraint_name
    from information_schema.referential_constraints r
    join information_schema.key_column_usage c
        on c.constraint_schema = r.constraint_schema and c.constraint_name = r.constraint_name
    where lower(c.table_name) = 'claim' and lower(c.column_name) = 'booking'), 'call 1');
execute immediate coalesce((
    select 'alter table bank_draw drop constraint ' || c.constraint_name
    from information_schema.referential_constraints r
    join information_schema.key_column_usage c
        on c.constraint_schema = r.constraint_schema and c.constraint_name = r.constraint_name
    where lower(c.table_name) = 'bank_draw' and lower(c.column_name) = 'booking'), 'call 1');
