-- Room: breakplans
-- Whether somebody wants to be reminded of breaks; no row until they have answered. A pause ends by itself after its last day; when it was said
-- tells apart what two devices say of it, one of which had no contact.
create table break_consent (
  person_id text not null primary key references person (id),
  agreed boolean not null,
  answered_at bigint not null,
  paused_until text,
  paused_at bigint
);

-- Every morning those who have agreed are asked for, some at a time.
create index break_consent_agreed on break_consent (person_id) where agreed;

-- What a unit says of a break that every plan has a place for: when it falls, that there is none, or nothing any more. Those below that say
-- nothing have the same. The ends of a fixed time are null. The revision outlives what was said.
create table unit_break (
  unit_id text not null references unit (id),
  usual text not null check (usual in ('MORNING_FIKA', 'LUNCH_WALK', 'AFTERNOON_FIKA', 'WELLNESS_HOUR', 'WIND_DOWN')),
  choice text not null check (choice in ('AS_ABOVE', 'SET', 'OFF')),
  weekdays text,
  begins text,
  ends text,
  minutes integer,
  revision integer not null,
  primary key (unit_id, usual),
  check ((choice = 'SET') = (weekdays is not null and begins is not null and minutes is not null))
);

-- The same of a person.
create table person_break (
  person_id text not null references person (id),
  usual text not null check (usual in ('MORNING_FIKA', 'LUNCH_WALK', 'AFTERNOON_FIKA', 'WELLNESS_HOUR', 'WIND_DOWN')),
  choice text not null check (choice in ('AS_ABOVE', 'SET', 'OFF')),
  weekdays text,
  begins text,
  ends text,
  minutes integer,
  revision integer not null,
  primary key (person_id, usual),
  check ((choice = 'SET') = (weekdays is not null and begins is not null and minutes is not null))
);

-- What somebody has added to their own plan.
create table own_break (
  id text primary key,
  person_id text not null references person (id),
  name text not null,
  weekdays text not null,
  begins text not null,
  ends text,
  minutes integer not null,
  revision integer not null
);

create index own_break_by_person on own_break (person_id, id);
