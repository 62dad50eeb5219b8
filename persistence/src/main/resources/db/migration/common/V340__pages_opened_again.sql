-- Why everybody may read the pages for the board though those of the version before are exempt. Empty: those are not.
alter table sign_off add column opened_because varchar(160);
alter table sign_off add constraint sign_off_opened_is_not_exempt check (opened_because is null or exempt_ground is null);
