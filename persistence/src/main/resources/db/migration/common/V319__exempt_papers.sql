-- Why everybody may not read the paper for the board: ground, reason, public interest. Empty: everybody may.
alter table sign_off add column exempt_ground varchar(20);
alter table sign_off add column exempt_because varchar(160);
alter table sign_off add column exempt_interest varchar(300);
alter table paper add column exempt_ground varchar(20);
alter table paper add column exempt_because varchar(160);
alter table paper add column exempt_interest varchar(300);
-- An exempt paper has no file that everybody may read, and its ground comes with its words.
alter table paper add constraint paper_exempt_is_kept_back check (exempt_ground is null or files = 0);
alter table paper add constraint paper_exempt_says_why check (exempt_ground is null or length(exempt_because) > 9);
