-- The pages of an exempt paper, apart from what everybody may read: no query for published files meets them.
-- Each row refers to itself, so that the table is not emptied.
create table exempt_file (
    paper varchar(36) not null references paper (id),
    name varchar(120) not null,
    media_type varchar(80) not null,
    size bigint not null,
    sha256 varchar(64) not null,
    content blob not null,
    primary key (paper, name),
    constraint exempt_file_is_not_emptied foreign key (paper, name) references exempt_file (paper, name)
);
create trigger exempt_file_is_never_changed before update, delete on exempt_file
    for each row call 'org.jointestate.persistence.evaluation.RefusePaperChange';
