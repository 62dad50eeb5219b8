-- Which of a person's passwords is in use, counted from the first: a session that began with an earlier one is over.
alter table credential add column password_number int default 0 not null;
