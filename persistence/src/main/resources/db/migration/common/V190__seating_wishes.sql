-- What somebody needs of a desk. It stands apart from the person, and nothing but the matching and that person reads it.
create table seating_need (
    person varchar(36) not null references person (id),
    feature varchar(30) not null,
    constraint seating_need_once primary key (person, feature)
);

-- Those for whom nearness to the other organisation does not count.
create table seating_indifferent (
    person varchar(36) not null primary key references person (id)
);
