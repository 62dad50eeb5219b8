-- Who led a locked trial, and who was in its teams, by date. A person comes with an odd turn and goes with an even one; rows are only
-- ever added. Of a trial that was locked before there was this table, the leads of today are noted here and its teams by the first look.
create table trial_part (
    trial varchar(40) not null references trial (code),
    person varchar(36) not null references person (id),
    kind varchar(10) not null,
    turn int not null,
    noted_at timestamp not null,
    constraint trial_part_turn primary key (trial, person, kind, turn),
    constraint trial_part_turns check (turn > 0)
);
create index trial_part_person on trial_part (person);
insert into trial_part (trial, person, kind, turn, noted_at)
    select t.code, p.id, 'LEAD', 1, t.locked_at from trial t join person p on t.leads like concat('%', p.id, '%')
    where t.locked_at is not null;
