create table paper (
    id varchar(36) not null primary key,
    slug varchar(60) not null,
    version int not null,
    kind varchar(20) not null,
    trial varchar(40) not null,
    trial_title varchar(300) not null,
    title varchar(300) not null,
    summary varchar(2000) not null,
    board varchar(120),
    meeting_on date,
    synthetic boolean not null,
    published_at timestamp not null,
    files int not null,
    unique (slug, version)
);

create table paper_erratum (
    slug varchar(60) not null,
    number int not null,
    found_in int not null,
    put_right_in int,
    words varchar(1000) not null,
    at timestamp not null,
    primary key (slug, number),
    foreign key (slug, found_in) references paper (slug, version)
);

create table paper_withdrawal (
    paper varchar(36) not null primary key references paper (id),
    reason varchar(1000) not null,
    at timestamp not null
);
