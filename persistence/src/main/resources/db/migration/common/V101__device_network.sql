-- Which network a person's device works on. Those of the two organisations have their own until an administrator says otherwise.
alter table person add column device_network varchar(20) default 'BOTH' not null;
update person set device_network = organisation where organisation in ('POLICE', 'FIRE');
