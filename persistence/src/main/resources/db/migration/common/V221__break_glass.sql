-- Sealed accounts for the day when nobody can sign in the usual way. Each is broken once and closed for ever.
create table break_glass (
    account varchar(36) not null primary key references person (id),
    name varchar(60) not null unique,
    code_hash varchar(200) not null,
    sealed timestamp not null,
    sealed_by varchar(36) not null,
    expires timestamp not null,
    broken timestamp,
    broken_by varchar(120),
    reason varchar(300),
    ends timestamp,
    closed timestamp,
    version bigint not null
);
