-- A proof that nobody knows must not be taken for one that is enough for everything. (H2 would keep the connection of this migration in a
-- constraint with "in", and fail once that is closed.)
alter table person_session add constraint person_session_proof check (
    case proof when 'PASSWORD' then 1 when 'SECOND_FACTOR' then 1 when 'ORGANISATION' then 1 when 'BREAK_GLASS' then 1 else 0 end = 1
);
