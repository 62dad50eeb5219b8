create table frozen_dataset (
    id varchar(36) not null primary key,
    trial varchar(40) not null,
    frozen_at timestamp not null,
    frozen_by varchar(36) not null references person (id),
    hash varchar(64) not null,
    interim boolean not null
);
create index frozen_dataset_trial on frozen_dataset (trial, frozen_at);

create table frozen_file (
    dataset varchar(36) not null references frozen_dataset (id),
    name varchar(80) not null,
    content text not null,
    primary key (dataset, name)
);

create table enclosure (
    id varchar(36) not null primary key,
    trial varchar(40) not null,
    kind varchar(20) not null,
    version int not null,
    content text not null,
    added_by varchar(36) not null references person (id),
    added_at timestamp not null,
    unique (trial, kind, version)
);
