create function new_estate_revision() returns trigger language plpgsql as
$$ begin update estate_revision set revision = cast(gen_random_uuid() as varchar); return null; end $$;
create trigger site_changes_the_estate after insert or update or delete on site
    for each statement execute function new_estate_revision();
create trigger floor_changes_the_estate after insert or update or delete on floor
    for each statement execute function new_estate_revision();
create trigger zone_changes_the_estate after insert or update or delete on zone
    for each statement execute function new_estate_revision();
create trigger desk_changes_the_estate after insert or update or delete on desk
    for each statement execute function new_estate_revision();
create trigger closure_changes_the_estate after insert or update or delete on closure
    for each statement execute function new_estate_revision();
