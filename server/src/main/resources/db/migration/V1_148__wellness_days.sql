-- Room: teamfika
-- The half-days on which a team does something for its wellness together. A day has one at most.
create table wellness_day (
  id text not null primary key,
  unit_id text not null references unit (id),
  day text not null,
  half text not null check (half in ('MORNING', 'AFTERNOON')),
  done boolean not null,
  unique (unit_id, day)
);
