-- Room: signin
-- Accounts that were opened while the server showed some of them, and their password, to everybody. They are shut where it does so no longer.
alter table account add column demonstration boolean not null default false;

-- Those of a demonstration of before share one hash, its salt included, which no two people who chose a password of their own do.
update account set demonstration = true
where password in (select password from account group by password having count(*) > 1);

create index account_of_demonstration on account (person_id) where demonstration;
