-- The pages of an exempt paper, apart from what everybody may read: no query for published files meets them.
create table exempt_file (
    paper varchar(36) not null references paper (id),
    name varchar(120) not null,
    media_type varchar(80) not null,
    size bigint not null,
    sha256 varchar(64) not null,
    content bytea not null,
    primary key (paper, name)
);
create trigger exempt_file_is_never_changed before update or delete or truncate on exempt_file
    for each statement execute function refuse_paper_change();
