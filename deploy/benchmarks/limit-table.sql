create extension btree_gist;
create table bare_booking (
    id bigserial primary key,
    desk bigint not null,
    person bigint not null,
    during tsrange not null,
    exclude using gist (desk with =, during with &&)
);
