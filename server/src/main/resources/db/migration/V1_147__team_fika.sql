-- Room: teamfika
-- The fika of a team. A unit has one row at most, which outlives its end: who hosted when counts on once there is a fika again.
-- The weekdays are numbered as by ISO 8601: "135" is Monday, Wednesday and Friday.
create table team_fika (
  id text not null primary key,
  unit_id text not null unique references unit (id),
  weekdays text not null,
  begins text not null,
  minutes integer not null check (minutes between 5 and 120),
  place text,
  ended boolean not null,
  revision integer not null
);

-- A day of it whose host is settled: they were told, have taken over, or have written a line. Before that the host follows from who hosted when.
create table team_fika_day (
  fika_id text not null references team_fika (id),
  day text not null,
  host_id text not null references person (id),
  line text,
  primary key (fika_id, day)
);

create index team_fika_day_by_host on team_fika_day (host_id, day);
create index team_fika_day_by_day on team_fika_day (day);

-- Who has said that they come; nobody is shown who, and it is deleted when the day is over.
create table team_fika_coming (
  fika_id text not null references team_fika (id),
  day text not null,
  person_id text not null references person (id),
  primary key (fika_id, day, person_id)
);

create index team_fika_coming_by_day on team_fika_coming (day);
