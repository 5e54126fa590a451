-- A template's published versions never change; a new one is added beside them.
create table template (
  id text primary key,
  key text not null unique
);

create table template_version (
  id text primary key,
  template_id text not null references template (id),
  version integer not null,
  name text not null,
  published_at bigint not null,
  unique (template_id, version)
);

create table template_phase (
  id text primary key,
  version_id text not null references template_version (id),
  ordinal integer not null,
  key text not null,
  name text not null,
  unique (version_id, ordinal),
  unique (version_id, key)
);

-- due counts the days on which the new hire works, from the first day.
create table template_step (
  id text primary key,
  phase_id text not null references template_phase (id),
  ordinal integer not null,
  key text not null,
  title text not null,
  why text not null,
  role text not null check (role in ('NEW_HIRE', 'MENTOR', 'MANAGER', 'HR', 'IT', 'EXPERT')),
  due integer not null,
  required boolean not null,
  kind text not null check (kind in ('TASK', 'COURSE', 'STUDY_VISIT', 'INTRODUCTION_ROUND', 'FOLLOW_UP_TALK')),
  open_before_start boolean not null,
  unique (phase_id, ordinal)
);

create table template_document (
  step_id text not null references template_step (id),
  ordinal integer not null,
  title text not null,
  url text not null,
  primary key (step_id, ordinal)
);

-- One employment's copy of one version. "Behind", "no owner" and "no mentor yet" are derived.
create table plan (
  id text primary key,
  employment_id text not null unique references employment (id),
  new_hire_id text not null references person (id),
  version_id text not null references template_version (id),
  owner_id text references person (id)
);

create index plan_by_new_hire on plan (new_hire_id);
create index plan_by_owner on plan (owner_id);

-- What the template says of role, required and open_before_start is copied: the plan may come to differ.
create table step (
  id text primary key,
  plan_id text not null references plan (id),
  template_step_id text not null references template_step (id),
  role text not null check (role in ('NEW_HIRE', 'MENTOR', 'MANAGER', 'HR', 'IT', 'EXPERT')),
  due text not null,
  required boolean not null,
  open_before_start boolean not null,
  done_at bigint,
  done_by text references person (id),
  unique (plan_id, template_step_id),
  check ((done_at is null) = (done_by is null))
);

create index step_open_by_role on step (role, due, id) where done_at is null;
