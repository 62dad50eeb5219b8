-- What is done to many days of a series at once is told by one mail: the notices of its days bear the act.
alter table notice add column act varchar(36);
create index notice_act on notice (act);
