-- Organisations and teams are added and changed by administrators. A team that bookings refer to is taken out of use and stays.
alter table organisation add column version bigint default 1 not null;
alter table team add column version bigint default 1 not null;
alter table team add column in_use boolean default true not null;

-- Of two who add the same in one moment the second is refused.
alter table organisation add constraint organisation_name unique (name);
alter table organisation add constraint organisation_short_name unique (short_name);
alter table team add constraint team_name unique (organisation, name);
