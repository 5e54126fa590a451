-- Room: calendarfeed
-- The personal address of somebody's sessions, for their calendar. Nobody can tell it from the hash of the secret that it ends in.
create table calendar_feed (
  person_id text not null primary key references person (id),
  secret_hash text not null unique,
  made_at bigint not null,
  fetched_at bigint
);

-- When a session was last moved, held or called off. One without a row is as it was made, of which its identifier says when.
create table calendar_event (
  session_id text ${bytewise} not null primary key references session (id) on delete cascade,
  changed_at bigint not null
);
