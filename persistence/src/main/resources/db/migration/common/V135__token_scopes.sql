-- What a token is for. Tokens that were made before keep what they could do, and so do those that a node of the previous version makes
-- while both run.
alter table access_token add column scopes varchar(200) default 'READ,BOOK,CHECK_IN,TRIAL_READ,TRIAL_WRITE' not null;
