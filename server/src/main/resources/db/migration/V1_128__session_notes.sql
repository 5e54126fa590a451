-- Room: sessionnotes
-- What people write for all who took part in a session, a row for each entry. entry and version are made by the author's device: rows of one entry are versions that were written apart, and kept both.
-- text is null once the entry was deleted.
create table session_note (
  id text ${bytewise} not null primary key,
  session_id text ${bytewise} not null references session (id) on delete cascade,
  author_id text not null references person (id),
  entry text not null,
  version text not null,
  text text,
  written_at bigint not null,
  changed_at bigint not null,
  unique (session_id, author_id, entry, version)
);

-- What somebody writes for themselves alone, about a session or nothing in particular. Nothing of it is in any log, and only SQL that asks for the author reads it.
create table private_note (
  id text ${bytewise} not null primary key,
  author_id text not null references person (id),
  session_id text ${bytewise} references session (id) on delete set null,
  entry text not null,
  version text not null,
  text text not null,
  written_at bigint not null,
  changed_at bigint not null,
  unique (author_id, entry, version)
);

create index private_note_by_author on private_note (author_id, written_at, id);
create index private_note_by_session on private_note (author_id, session_id, id) where session_id is not null;

-- How much a session gave somebody who attended it, for themselves alone.
create table session_rating (
  session_id text ${bytewise} not null references session (id) on delete cascade,
  person_id text not null references person (id),
  value text not null check (value in ('MUCH', 'SOME', 'LITTLE')),
  line text,
  rated_at bigint not null,
  primary key (session_id, person_id)
);

-- The search looks through what was agreed outside of sessions, too.
create index commitment_of_person on commitment (person_id, made_at) where session_id is null;
create index commitment_with_person on commitment (with_id, made_at) where session_id is null;
