-- A file of newcomers that HR takes in. Nothing of what it says is kept here: its people, employments and plans are made in pieces
-- where nobody sees them, and the last piece lets them all in. cleared tells that no row of arrival is left of it.
create table arrival_import (
  id text ${bytewise} primary key,
  actor_id text not null references person (id),
  organisation text ${bytewise} not null,
  state text not null check (state in ('UNDERWAY', 'DONE', 'FAILED')),
  total integer not null,
  made integer not null,
  failure text,
  begun_at bigint not null,
  seen_at bigint not null,
  cleared boolean not null
);

-- One at a time for an organisation: two would not know of each other's people.
create unique index arrival_import_underway on arrival_import (organisation) where state = 'UNDERWAY';
create index arrival_import_by_actor on arrival_import (actor_id, id);
create index arrival_import_uncleared on arrival_import (cleared, state, seen_at);

-- Whom it has made so far, and where each is to be let in. There are no foreign keys to what is taken back when it comes to nothing.
create table arrival (
  import_id text ${bytewise} not null references arrival_import (id),
  line integer not null,
  person_id text not null,
  employment_id text not null,
  plan_id text not null,
  unit_id text not null references unit (id),
  owner_id text references person (id),
  primary key (import_id, line)
);
