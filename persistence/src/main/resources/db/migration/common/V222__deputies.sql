-- Who stands in for whom, in which role, from a day until another that is not included.
create table deputyship (
    id varchar(36) not null primary key,
    principal varchar(36) not null references person (id),
    deputy varchar(36) not null references person (id),
    role varchar(30) not null,
    first_day date not null,
    until_day date not null,
    named timestamp not null,
    ended timestamp
);
create index deputyship_deputy on deputyship (deputy);
create index deputyship_principal on deputyship (principal);
