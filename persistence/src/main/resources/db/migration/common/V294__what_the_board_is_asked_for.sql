-- Empty: as the report is written.
alter table sign_off add column purpose varchar(12);
