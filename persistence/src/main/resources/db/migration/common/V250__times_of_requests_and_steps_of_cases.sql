-- Information requests tell the time of day where it is known, as the wall clock showed it; a problem-solving case tells its steps, and the
-- measures by which it was assessed. A record that is no case has no objective, not an empty one.
alter table trial_outcome add column asked_time varchar(8);
alter table trial_outcome add column answered_time varchar(8);
alter table trial_outcome add column objective varchar(2000);
alter table trial_outcome add column scanning varchar(2000);
alter table trial_outcome add column analysis varchar(2000);
alter table trial_outcome add column response varchar(2000);
alter table trial_outcome add column assessment varchar(2000);
alter table trial_outcome add column assessed_by varchar(4000);
