-- Somebody who was erased can never sign in again.
alter table person add constraint person_erased_is_inactive check (erased is null or active = false);
