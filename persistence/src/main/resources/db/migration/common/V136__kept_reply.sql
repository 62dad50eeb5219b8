-- What a program was answered under a key of its own, for a day. It is written in the transaction of what was done.
create table kept_reply (
    person varchar(36) not null references person (id),
    request_key varchar(100) not null,
    asked varchar(64) not null,
    at timestamp not null,
    status integer,
    body varchar(400000),
    location varchar(500),
    tag varchar(80),
    constraint kept_reply_key primary key (person, request_key)
);
create index kept_reply_at on kept_reply (at);
