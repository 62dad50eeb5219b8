-- The secret that is shown for setting up an app is shown to one session alone. What is pending without one was shown to whoever asked.
alter table second_factor add column pending_session varchar(36);
update second_factor set pending = null, pending_since = null;
