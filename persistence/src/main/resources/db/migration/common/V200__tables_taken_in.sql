-- A file that was read and waits for a yes from whoever sent it; forgotten when it was taken in, or after a day.
create table upload (
    id varchar(36) not null primary key,
    kind varchar(20) not null,
    file_name varchar(200) not null,
    content text not null,
    sha256 varchar(64) not null,
    at timestamp not null,
    sent_by varchar(36) not null references person (id)
);
create index upload_at on upload (at);

-- One at a time looks at all of the estate, or of the people, and changes it: the row is held until the transaction ends.
create table turn (
    name varchar(20) not null primary key,
    taken bigint not null
);
insert into turn (name, taken) values ('ESTATE', 0);
insert into turn (name, taken) values ('PEOPLE', 0);
