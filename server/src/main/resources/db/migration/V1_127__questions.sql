-- Room: questions
-- What somebody has parked for the next time they meet a mentor of theirs, or those of a series of sessions. Whom an open one reaches follows
-- from who mentors whom on the day, and is not stored.
create table question (
  id text primary key,
  author_id text not null references person (id),
  with_id text references person (id),
  series_id text references session_series (id),
  text text not null,
  parked_at bigint not null,
  state text not null check (state in ('OPEN', 'ANSWERED', 'COMMITTED', 'TAKEN_BACK')),
  ended_at bigint,
  ended_by text references person (id),
  answer text,
  session_id text references session (id),
  commitment_id text references commitment (id),
  unseen boolean not null,
  check ((with_id is null) <> (series_id is null)),
  check ((state = 'OPEN') = (ended_at is null))
);

-- Few are open of the many that were ever asked: these indexes hold those alone.
create index question_open on question (author_id, parked_at, id) where state = 'OPEN';
create index question_open_with on question (with_id, parked_at, id) where state = 'OPEN' and with_id is not null;
create index question_open_in_series on question (series_id, parked_at, id) where state = 'OPEN' and series_id is not null;
create index question_unseen on question (author_id, ended_at, id) where unseen;
create index question_ended on question (author_id, ended_at, id) where state in ('ANSWERED', 'COMMITTED');
create index question_of_session on question (session_id, ended_at, id) where session_id is not null;
