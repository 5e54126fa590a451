-- Room: pairing
-- What each part of a misfit weighs in an organisation; without a row it is as the house has it.
create table pairing_weights (
  organisation_id text not null primary key references unit (id),
  unit integer not null,
  areas integer not null,
  weekdays integer not null,
  language integer not null,
  strangers integer not null,
  check (unit + areas + weekdays + language + strangers = 100)
);

-- A proposal: whom the newcomers of some units could have as mentors, with the weights that it was made with. Its revision counts what it was worked out anew for.
create table pairing_proposal (
  id text ${bytewise} not null primary key,
  made_by text not null references person (id),
  made_at bigint not null,
  state text not null check (state in ('SOLVING', 'READY', 'OVER', 'FAILED')),
  revision integer not null,
  changed boolean not null,
  new_hires integer not null,
  placed integer not null,
  points bigint not null,
  shortages text not null,
  weights_unit integer not null,
  weights_areas integer not null,
  weights_weekdays integer not null,
  weights_language integer not null,
  weights_strangers integer not null
);

create index pairing_proposal_by_time on pairing_proposal (made_at);

-- The units whose newcomers it is about, and those whose mentors it looks at.
create table pairing_proposal_unit (
  proposal_id text ${bytewise} not null references pairing_proposal (id) on delete cascade,
  side text not null check (side in ('NEW_HIRES', 'MENTORS')),
  unit_id text not null references unit (id),
  primary key (proposal_id, side, unit_id)
);

create index pairing_proposal_unit_by_unit on pairing_proposal_unit (unit_id, proposal_id) where side = 'NEW_HIRES';

-- What a proposal says of one newcomer. Once the mentor is asked, the request tells how it goes.
create table pairing_line (
  id text ${bytewise} not null primary key,
  proposal_id text ${bytewise} not null references pairing_proposal (id) on delete cascade,
  new_hire_id text not null references person (id),
  mentor_id text references person (id),
  former_mentor_id text references person (id),
  moved boolean not null default false,
  first_day text not null,
  locked boolean not null default false,
  overtaken boolean not null default false,
  request_id text references mentor_request (id),
  refusal text,
  points integer not null,
  seat integer,
  parts text not null,
  unplaced text not null,
  unique (proposal_id, new_hire_id)
);

create index pairing_line_in_order on pairing_line (proposal_id, first_day, id);
create index pairing_line_of_new_hire on pairing_line (new_hire_id);
create index pairing_line_of_request on pairing_line (request_id) where request_id is not null;
