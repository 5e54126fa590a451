-- What can receive push, one row for each installation of a client. The session is the one through which it was registered last:
-- not a reference, for a device outlives a session that ends by time alone.
create table device (
  id text primary key,
  person_id text not null references person (id),
  installation text not null unique,
  session_id text,
  name text,
  platform text not null check (platform in ('WEB', 'ANDROID', 'IOS')),
  language text not null check (language in ('SV', 'EN')),
  token_kind text not null check (token_kind in ('TOKEN', 'INSTALLATION')),
  token text not null unique,
  token_at bigint not null,
  registered_at bigint not null,
  seen_at bigint not null,
  reachable boolean not null
);

create index device_by_person on device (person_id, seen_at);
create index device_by_session on device (session_id);
create index device_by_seen on device (seen_at);

create table device_preference (
  device_id text not null references device (id) on delete cascade,
  kind text not null,
  wanted boolean not null,
  primary key (device_id, kind)
);

create table quiet_hours (
  person_id text primary key references person (id),
  begins text not null,
  ends text not null
);

-- What a person is told at a time: all that falls due of a kind.
create table notification (
  id text primary key,
  person_id text not null references person (id),
  kind text not null,
  at bigint not null,
  expires_at bigint not null,
  number integer not null,
  answer text check (answer in ('DONE', 'LATER')),
  answered_at bigint,
  check ((answer is null) = (answered_at is null))
);

create index notification_open on notification (person_id, at) where answered_at is null;
create index notification_by_end on notification (expires_at);

-- The outbox: one thing to remind a person of, written with the change that causes it. A slot is never told twice.
create table reminder (
  id text primary key,
  person_id text not null references person (id),
  kind text not null,
  slot text not null,
  subject_id text,
  not_before bigint not null,
  expires_at bigint not null,
  notification_id text references notification (id) on delete cascade,
  dropped text check (dropped in ('EXPIRED', 'NOT_DUE', 'NOT_EMPLOYED')),
  unique (person_id, kind, slot)
);

create index reminder_waiting on reminder (person_id, not_before) where notification_id is null and dropped is null;
create index reminder_oldest on reminder (not_before) where notification_id is null and dropped is null;
create index reminder_by_notification on reminder (notification_id);
create index reminder_dropped on reminder (expires_at) where dropped is not null;

-- A notification on its way to a device. Its id is random, for it leaves through Google and is the token of the answer.
create table delivery (
  id text primary key,
  notification_id text not null references notification (id) on delete cascade,
  device_id text not null references device (id) on delete cascade,
  person_id text not null references person (id),
  state text not null check (state in ('WAITING', 'HELD', 'SENT', 'FAILED')),
  attempts integer not null,
  sent_at bigint,
  delivered_at bigint,
  reason text,
  unique (notification_id, device_id)
);

create index delivery_waiting on delivery (person_id) where state in ('WAITING', 'HELD');
create index delivery_by_device on delivery (device_id);
