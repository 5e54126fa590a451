-- A plan comes to an end, or is broken off; begun_on tells which of its steps had passed by then.
alter table plan add column begun_on text;
alter table plan add column closed_at bigint;
alter table plan add column closed_by text references person (id);
alter table plan add column closing text check (closing in ('COMPLETED', 'INTERRUPTED'));

-- A step is done, skipped or credited; one with sign_off_role closes in two hands. due_set tells that
-- somebody chose the date: the rules leave it alone. passed tells that it was due before the plan was
-- begun, and that nobody has said what to do with it. revision tells two people at once apart. note says why
-- it was skipped or sent back, or what was done earlier; credit_note what somebody asks to have credited.
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
  note text,
  credit_asked_at bigint,
  credit_asked_by text references person (id),
  credit_note text,
  unique (plan_id, template_step_id),
  check ((done_at is null) = (done_by is null)),
  check ((done_at is null) = (ending is null)),
  check ((signed_at is null) = (signed_by is null)),
  check (signed_at is null or done_at is not null),
  check ((credit_asked_at is null) = (credit_asked_by is null)),
  check ((credit_asked_at is null) = (credit_note is null)),
  check (credit_asked_at is null or done_at is null)
);

insert into step_in_full
  (id, plan_id, template_step_id, role, due, required, open_before_start, done_at, done_by, ending)
select id, plan_id, template_step_id, role, due, required, open_before_start, done_at, done_by,
  case when done_at is null then null else 'DONE' end
from step;

drop table step;
alter table step_in_full rename to step;

create index step_open_by_role on step (role, due, id) where done_at is null;
create index step_open_by_plan on step (plan_id, due, role, required, passed) where done_at is null;
create index step_open_by_due on step (due, id) where done_at is null;

-- Whom a step was given to, and what waits for a signature or for an answer to whoever asks for credit.
create index step_open_by_assignee on step (assignee_id, due, id) where done_at is null and assignee_id is not null;
create index step_unsigned_by_role on step (sign_off_role, due, id)
  where sign_off_role is not null and ending = 'DONE' and signed_at is null;

-- What a step that no template has says in place of the template's. Its phase is named by key, which
-- lasts from version to version.
create table added_step (
  step_id text primary key references step (id),
  phase_key text not null,
  ordinal integer not null,
  title text not null,
  why text not null,
  kind text not null check (kind in ('TASK', 'COURSE', 'STUDY_VISIT', 'INTRODUCTION_ROUND', 'FOLLOW_UP_TALK'))
);

-- What was done with a step, and what was said of it; nothing of it is overwritten.
create table step_event (
  id text primary key,
  step_id text not null references step (id),
  at bigint not null,
  by_id text not null references person (id),
  kind text not null check (kind in (
    'SKIPPED', 'CREDIT_ASKED', 'CREDITED', 'CREDIT_DECLINED', 'REOPENED', 'MOVED', 'ASSIGNED', 'ADDED',
    'SIGNED_OFF', 'SENT_BACK')),
  was text,
  said text
);

create index step_event_by_step on step_event (step_id, id);

create table step_comment (
  id text primary key,
  step_id text not null references step (id),
  author_id text not null references person (id),
  at bigint not null,
  text text not null
);

create index step_comment_by_step on step_comment (step_id, id);

create table step_link (
  id text primary key,
  step_id text not null references step (id),
  title text not null,
  url text not null,
  added_by text not null references person (id)
);

create index step_link_by_step on step_link (step_id, id);

-- What the newcomer thinks of the introduction; nobody else reads a single one.
create table evaluation (
  plan_id text primary key references plan (id),
  asked_at bigint not null,
  given_at bigint,
  declined_at bigint,
  introduction integer check (introduction between 1 and 5),
  mentor_time integer check (mentor_time between 1 and 5),
  pace integer check (pace between 1 and 5),
  text text,
  check ((given_at is null) = (introduction is null)),
  check ((given_at is null) = (mentor_time is null)),
  check ((given_at is null) = (pace is null)),
  check (given_at is null or declined_at is null),
  check (text is null or given_at is not null)
);
