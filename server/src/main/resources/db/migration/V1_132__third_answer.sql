-- Room: push
-- A third answer. SQLite changes no check of a column; and a table that others refer to cannot be made anew there, since dropping it would delete what refers
-- to it. So the answer stands in columns beside the former ones, which nothing reads any more and which hold nothing.
alter table notification add column reply text check (reply in ('DONE', 'LATER', 'NOT_NOW'));
alter table notification add column replied_at bigint check ((reply is null) = (replied_at is null));

update notification
set reply = answer, replied_at = answered_at, answer = null, answered_at = null
where answered_at is not null;

drop index notification_open;
create index notification_open on notification (person_id, at) where replied_at is null;
