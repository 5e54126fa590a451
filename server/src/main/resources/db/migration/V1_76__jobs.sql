-- The same table, but no index other than those of what waits, is held or is dead begins with the kind: PostgreSQL believes that a queue is as
-- short as when it was last empty, and would as soon look through all of a kind for each batch, and sort them.
create table job_by_key (
  id text ${bytewise} primary key,
  kind text ${bytewise} not null,
  key text ${bytewise} not null,
  data text not null,
  due bigint not null,
  -- When it is to be done once more, as said while a server held it.
  again_at bigint,
  -- Which taking of jobs by a server it was last part of, as long as that server holds it.
  claim text,
  claimed_until bigint,
  failures integer not null,
  -- What it failed by last: the kind of the exception and where it was thrown.
  reason text,
  died_at bigint,
  unique (key, kind)
);

insert into job_by_key
  (id, kind, key, data, due, again_at, claim, claimed_until, failures, reason, died_at)
select id, kind, key, data, due, again_at, claim, claimed_until, failures, reason, died_at
from job;

drop table job;
alter table job_by_key rename to job;

create index job_waiting on job (kind, due) where claim is null and died_at is null;
create index job_held on job (kind, claimed_until) where claim is not null;
create index job_dead on job (kind, id) where died_at is not null;
