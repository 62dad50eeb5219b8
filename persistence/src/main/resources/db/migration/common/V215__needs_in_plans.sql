-- Those who let plans of seats that others make take what they need of a desk into account.
create table seating_agreed (
    person varchar(36) not null primary key references person (id)
);
