-- Room: mentorship
-- What mentors and newcomers choose from when they say what they know and what they would learn: areas of work and languages. HR keeps the list.
create table skill (
  id text not null primary key,
  organisation_id text not null references unit (id),
  kind text not null check (kind in ('AREA', 'LANGUAGE')),
  name text not null,
  sort_key text ${bytewise} not null,
  retired boolean not null,
  unique (organisation_id, kind, name)
);

create table person_skill (
  person_id text not null references person (id),
  side text not null check (side in ('HAS', 'WISHES')),
  skill_id text not null references skill (id),
  primary key (person_id, side, skill_id)
);

create index person_skill_by_skill on person_skill (skill_id);

-- How much room a mentor has; the pause goes from a day to a day, both included.
create table mentor_profile (
  person_id text not null primary key references person (id),
  seats integer not null check (seats between 0 and 6),
  room text not null check (room in ('ROOM', 'FAIR', 'FULL')),
  room_on text not null,
  pause_from text,
  pause_to text,
  greeting text,
  revision integer not null,
  check ((pause_from is null) = (pause_to is null))
);

-- Two people who are not to be paired. The smaller id comes first.
create table kept_apart (
  one_id text ${bytewise} not null references person (id),
  other_id text ${bytewise} not null references person (id),
  noted_by text not null references person (id),
  noted_at bigint not null,
  primary key (one_id, other_id),
  check (one_id < other_id)
);

create index kept_apart_by_other on kept_apart (other_id);

-- That somebody was asked to be a newcomer's main mentor from a day on, and what became of it. A newcomer is asked for of one at a time.
create table mentor_request (
  id text not null primary key,
  new_hire_id text not null references person (id),
  mentor_id text not null references person (id),
  first_day text not null,
  state text not null check (state in ('ASKED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'OVERTAKEN')),
  asked_by text not null references person (id),
  asked_at bigint not null,
  answered_at bigint,
  reason text
);

create unique index mentor_request_asked on mentor_request (new_hire_id) where state = 'ASKED';
create index mentor_request_of_mentor on mentor_request (mentor_id, asked_at) where state = 'ASKED';
create index mentor_request_by_new_hire on mentor_request (new_hire_id, mentor_id);
