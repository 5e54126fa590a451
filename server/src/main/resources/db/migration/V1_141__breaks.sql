-- Room: breaks
-- What a person is reminded of on a day, planned early on that day and anew whenever the day moves. It is the person's alone.
create table break_day (
  person_id text not null references person (id),
  day text not null,
  generation integer not null,
  primary key (person_id, day)
);

-- One for each item of the plan and for the fika of the team: item_id is that of either. Between at and ends it can be told and answered; at and ends are
-- the same where one that was put off has no place any more. window_ends is when its window ends, and earliest when it may be told again once put off.
create table break_slot (
  id text primary key,
  person_id text not null references person (id),
  day text not null,
  item_id text not null,
  kind text not null check (kind in ('FIKA', 'WALK', 'WELLNESS', 'WIND_DOWN', 'OWN', 'TEAM_FIKA')),
  name text,
  minutes integer not null,
  generation integer not null,
  at bigint not null,
  ends bigint not null,
  window_ends bigint not null,
  earliest bigint,
  state text not null check (state in ('PLANNED', 'TOLD', 'TAKEN', 'NOT_NOW', 'DROPPED')),
  put_off integer not null,
  told_at bigint,
  arrived_at bigint,
  answered_at bigint,
  battery text check (battery in ('MENTAL', 'SOCIAL', 'PHYSICAL', 'EMOTIONAL')),
  unique (person_id, day, item_id),
  check (ends >= at)
);

-- The breaks that somebody has taken of which nobody had reminded them.
create table break_taken (
  id text not null,
  person_id text not null references person (id),
  day text not null,
  at bigint not null,
  kind text check (kind in ('FIKA', 'WALK', 'WELLNESS', 'WIND_DOWN', 'OWN', 'TEAM_FIKA')),
  battery text check (battery in ('MENTAL', 'SOCIAL', 'PHYSICAL', 'EMOTIONAL')),
  primary key (person_id, id)
);
create index break_taken_by_day on break_taken (person_id, day, at);
