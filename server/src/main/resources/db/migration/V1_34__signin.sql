-- What an invitation opens: an account that there is none of yet, or a new password for one whose owner has forgotten theirs.
alter table invitation add column kind text not null default 'ACCOUNT' check (kind in ('ACCOUNT', 'PASSWORD'));
