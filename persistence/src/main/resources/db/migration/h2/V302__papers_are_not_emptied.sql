-- H2 has no trigger for TRUNCATE, but empties no table to which a key refers. Each row refers to itself, so nothing is asked of it.
-- paper and sign_off are referred to already.
alter table paper_file add constraint paper_file_is_not_emptied
    foreign key (paper, name) references paper_file (paper, name);
alter table paper_erratum add constraint paper_erratum_is_not_emptied
    foreign key (slug, number) references paper_erratum (slug, number);
alter table paper_withdrawal add constraint paper_withdrawal_is_not_emptied
    foreign key (paper) references paper_withdrawal (paper);
