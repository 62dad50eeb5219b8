create trigger site_changes_the_estate after insert, update, delete on site
    for each statement call 'org.jointestate.persistence.estate.NewEstateRevision';
create trigger floor_changes_the_estate after insert, update, delete on floor
    for each statement call 'org.jointestate.persistence.estate.NewEstateRevision';
create trigger zone_changes_the_estate after insert, update, delete on zone
    for each statement call 'org.jointestate.persistence.estate.NewEstateRevision';
create trigger desk_changes_the_estate after insert, update, delete on desk
    for each statement call 'org.jointestate.persistence.estate.NewEstateRevision';
create trigger closure_changes_the_estate after insert, update, delete on closure
    for each statement call 'org.jointestate.persistence.estate.NewEstateRevision';
