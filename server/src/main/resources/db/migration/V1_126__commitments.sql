-- Room: commitments
-- What was agreed: a line, who does it and by when. One that was agreed in a session is for whoever took part in it, any other for those who are
-- named here. What was taken back is kept, and shown to nobody.
create table commitment (
  id text primary key,
  session_id text references session (id),
  person_id text not null references person (id),
  with_id text references person (id),
  made_by text not null references person (id),
  text text not null,
  due text not null,
  made_at bigint not null,
  fulfilled_at bigint,
  taken_back_at bigint
);

create index commitment_open on commitment (person_id, due, id) where fulfilled_at is null and taken_back_at is null;
create index commitment_of_session on commitment (session_id, due, id) where session_id is not null;
