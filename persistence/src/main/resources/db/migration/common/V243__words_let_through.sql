-- Words that look like personal data and were saved all the same: who said so, where, and why. Not the words.
create table words_let_through (
    id varchar(36) not null primary key,
    at timestamp not null,
    who varchar(36) not null references person (id),
    place varchar(100) not null,
    kinds varchar(200) not null,
    because varchar(300) not null
);
create index words_let_through_at on words_let_through (at);
