create table outbox (
    id varchar(36) not null primary key,
    topic varchar(40) not null,
    about varchar(60) not null,
    content varchar(200) not null,
    added timestamp not null,
    state varchar(20) not null,
    tries integer not null,
    due timestamp not null,
    remark varchar(200),
    settled timestamp
);
create index outbox_due on outbox (state, due);
create index outbox_about on outbox (about, added);
