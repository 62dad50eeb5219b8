-- Signatures under reports. They are only ever added; the keys of the table refuse what must not be, whoever asks:
-- a second step of one kind or a second key of one organisation in a round, a second signature of one person in it, a step
-- without the one before it, a publication without two keys, a dissent without its words, one number for two versions.
create table sign_off (
    id varchar(36) not null primary key,
    trial varchar(40) not null,
    dataset varchar(36) not null references frozen_dataset (id),
    place integer not null,
    round_number integer not null,
    bound varchar(64) not null,
    step varchar(12) not null,
    slot varchar(40) not null,
    follows varchar(40),
    follows_too varchar(40),
    signatory varchar(36),
    organisation varchar(30) not null references organisation (code),
    signed_by varchar(36) not null references person (id),
    acting_for varchar(36) references person (id),
    answer varchar(20) not null,
    note varchar(2000) not null,
    signed_at timestamp not null,
    ticked varchar(400),
    agreement varchar(200),
    paper_number integer,
    board varchar(120),
    meeting date,
    pre_election boolean,
    election date,
    election_because varchar(500),
    constraint sign_off_place unique (dataset, place),
    constraint sign_off_slot unique (dataset, round_number, slot),
    constraint sign_off_signatory unique (dataset, round_number, signatory),
    constraint sign_off_paper unique (trial, paper_number),
    constraint sign_off_follows foreign key (dataset, round_number, follows)
        references sign_off (dataset, round_number, slot),
    constraint sign_off_follows_too foreign key (dataset, round_number, follows_too)
        references sign_off (dataset, round_number, slot),
    constraint sign_off_order check (
        (step = 'SUBMITTED' and slot = 'SUBMITTED' and signatory is not null)
        or (step = 'SENT_BACK' and slot = 'SENT_BACK' and coalesce(follows, '') = 'SUBMITTED')
        or (step = 'REVIEWED' and slot = 'REVIEWED' and signatory is not null and coalesce(follows, '') = 'SUBMITTED')
        or (step = 'KEY_TURNED' and slot like 'KEY %' and signatory is not null and coalesce(follows, '') = 'REVIEWED')
        or (step = 'PUBLISHED' and slot = 'PUBLISHED' and paper_number is not null and coalesce(follows, '') like 'KEY %'
            and coalesce(follows_too, '') like 'KEY %' and follows <> follows_too)
        or (step = 'WITHDRAWN' and slot = 'WITHDRAWN' and coalesce(follows, '') = 'PUBLISHED')),
    constraint sign_off_dissent check (answer = 'AGREE' or length(note) > 0)
);
create index sign_off_trial on sign_off (trial, signed_at);
