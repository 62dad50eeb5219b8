create extension btree_gist;
create table bare_booking (
    id bigserial primary key,
    desk integer not null,
    person integer not null,
    during tsrange not null,
    exclude using gist (desk with =, during with &&)
);
