-- Room: signin
-- Whether whoever has the account has chosen no password: what stands as theirs is a hash of nothing.
alter table account add column passwordless boolean not null default false;
