-- Who somebody is to the organisations' own directory: its name and its key for them, never an e-mail address.
create table directory_identity (
    issuer varchar(300) not null,
    subject varchar(255) not null,
    person varchar(36) not null references person (id),
    linked timestamp not null,
    primary key (issuer, subject)
);
create index directory_identity_person on directory_identity (person);
