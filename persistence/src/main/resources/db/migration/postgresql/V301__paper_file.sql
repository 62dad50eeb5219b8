create table paper_file (
    paper varchar(36) not null references paper (id),
    name varchar(120) not null,
    media_type varchar(80) not null,
    size bigint not null,
    sha256 varchar(64) not null,
    content bytea not null,
    primary key (paper, name)
);
create function refuse_paper_change() returns trigger language plpgsql as
$$ begin raise exception 'what was published is never changed'; end $$;
create trigger paper_is_never_changed before update or delete or truncate on paper
    for each statement execute function refuse_paper_change();
create trigger paper_file_is_never_changed before update or delete or truncate on paper_file
    for each statement execute function refuse_paper_change();
create trigger paper_erratum_is_never_changed before update or delete or truncate on paper_erratum
    for each statement execute function refuse_paper_change();
create trigger paper_withdrawal_is_never_changed before update or delete or truncate on paper_withdrawal
    for each statement execute function refuse_paper_change();
create function refuse_further_file() returns trigger language plpgsql as
$$ begin
    if (select count(*) from paper_file where paper = new.paper) >= (select files from paper where id = new.paper) then
        raise exception 'a published paper gets no further file';
    end if;
    return new;
end $$;
create trigger paper_file_is_never_added before insert on paper_file
    for each row execute function refuse_further_file();
