-- A file may be larger than H2 lets a plain binary column be.
create table paper_file (
    paper varchar(36) not null references paper (id),
    name varchar(120) not null,
    media_type varchar(80) not null,
    size bigint not null,
    sha256 varchar(64) not null,
    content blob not null,
    primary key (paper, name)
);
create trigger paper_is_never_changed before update, delete on paper
    for each row call 'org.jointestate.persistence.evaluation.RefusePaperChange';
create trigger paper_file_is_never_changed before update, delete on paper_file
    for each row call 'org.jointestate.persistence.evaluation.RefusePaperChange';
create trigger paper_erratum_is_never_changed before update, delete on paper_erratum
    for each row call 'org.jointestate.persistence.evaluation.RefusePaperChange';
create trigger paper_withdrawal_is_never_changed before update, delete on paper_withdrawal
    for each row call 'org.jointestate.persistence.evaluation.RefusePaperChange';
create trigger paper_file_is_never_added before insert on paper_file
    for each row call 'org.jointestate.persistence.evaluation.RefuseFurtherFile';
