-- Words of reports that claim much and stay as they are: which, by a hash of place, word and sentence, and why.
create table kept_word (
    id varchar(36) not null primary key,
    trial varchar(40) not null,
    mark varchar(64) not null,
    word varchar(100) not null,
    because varchar(300) not null,
    kept_by varchar(36) not null references person (id),
    kept_at timestamp not null,
    constraint kept_word_mark unique (trial, mark)
);
