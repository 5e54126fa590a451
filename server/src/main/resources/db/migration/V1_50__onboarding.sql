-- A plan comes to an end, or is broken off; begun_on tells which of its steps had passed by then.
alter table plan add column begun_on text;
alter table plan add column closed_at bigint;
alter table plan add column closed_by text references person (id);
alter table plan add column closing text check (closing in ('COMPLETED', 'INTERRUPTED'));

-- A step is done, skipped or credited; one with sign_off_role closes in two hands. due_set tells that
-- somebody chose the date: the rules leave it alone. passed tells that it was due before the plan was
-- begun, and that nobody has said what to do with it. revision tells two people at once apart.
create table step_in_full (
  id text primary key,
  plan_id text not null references plan (id),
  template_step_id text references template_step (id),
  role text not null check (role in ('NEW_HIRE', 'MENTOR', 'MANAGER', 'HR', 'IT', 'EXPERT')),
  assignee_id text references person (id),
  due text not null,
  due_set boolean not null default false,
  passed boolean not null default false,
  required boolean not null,
  open_before_start boolean not null,
  sign_off_role text check (sign_off_role in ('NEW_HIRE', 'MENTOR', 'MANAGER', 'HR', 'IT', 'EXPERT')),
  done_at bigint,
  done_by text references person (id),
  ending text check (ending in ('DONE', 'SKIPPED', 'CREDITED')),
  signed_at bigint,
  signed_by text references person (id),
  revision integer not null default 0,
  unique (plan_id, template_step_id),
  check ((done_at is null) = (done_by is null)),
  check ((done_at is null) = (ending is null)),
  check ((signed_at is null) = (signed_by is null)),
  check (signed_at is null or done_at is not null)
);

insert into step_in_full
  (id, plan_id, template_step_id, role, due, required, open_before_start, done_at, done_by, ending)
select id, plan_id, template_step_id, role, due, required, open_before_start, done_at, done_by,
  case when done_at is null then null else 'DONE' end
from step;

drop table step;
alter table step_in_full rename to step;

create index step_open_by_role on step (role, due, id) where done_at is null;
create index step_open_by_plan on step (plan_id, due, role, required) where done_at is null;
create index step_open_by_due on step (due, id) where done_at is null;
