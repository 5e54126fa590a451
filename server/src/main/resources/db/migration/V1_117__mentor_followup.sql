-- Room: mentorfollowup
-- What managers are to see to for a newcomer: the days on which it stands, as far as is known. Derived from what other rooms keep, and rebuilt every night.
-- unit_id is the unit whose nearest managers are told; cause tells one occasion from another.
create table mentor_concern (
  new_hire_id text not null references person (id),
  kind text not null check (kind in ('MISSING', 'LEAVES', 'AWAY', 'TALK', 'CHANGE')),
  unit_id text not null references unit (id),
  organisation_id text not null references unit (id),
  cause text not null,
  day text not null,
  from_day text not null,
  hr_from_day text,
  until_day text not null,
  primary key (new_hire_id, kind)
);

create index mentor_concern_by_unit on mentor_concern (unit_id, from_day, new_hire_id);
create index mentor_concern_of_hr on mentor_concern (organisation_id, hr_from_day, new_hire_id) where hr_from_day is not null;

-- How it goes with a mentor, asked twice of the newcomer. answered_on is null until they say; talked_on is null until a manager has talked with one who wants to.
create table fit_check (
  id text not null primary key,
  mentorship_id text not null references mentorship (id),
  new_hire_id text not null references person (id),
  round integer not null check (round in (1, 2)),
  asked_on text not null,
  answer text check (answer in ('GOOD', 'UNSURE', 'NOT_FITTING')),
  wants_to_talk boolean not null,
  answered_on text,
  talked_on text,
  unique (mentorship_id, round),
  check ((answer is null) = (answered_on is null))
);

create index fit_check_by_new_hire on fit_check (new_hire_id, asked_on);

-- That a newcomer wants another mentor, until they take it back.
create table mentor_change_wish (
  mentorship_id text not null primary key references mentorship (id) on delete cascade,
  new_hire_id text not null references person (id),
  wished_on text not null
);

create index mentor_change_wish_by_new_hire on mentor_change_wish (new_hire_id);
