-- Room: signin
-- A session belongs to a person, who need have no account: whoever comes in by the sign-in of their organisation has no password here.
create table sign_in_session_of_person (
  id text primary key,
  token_hash text ${bytewise} not null unique,
  person_id text not null references person (id),
  client text not null check (client in ('BROWSER', 'NATIVE')),
  started_at bigint not null,
  used_at bigint not null,
  browser text,
  system text
);

insert into sign_in_session_of_person (id, token_hash, person_id, client, started_at, used_at, browser, system)
select id, token_hash, person_id, client, started_at, used_at, browser, system from sign_in_session;

drop table sign_in_session;
alter table sign_in_session_of_person rename to sign_in_session;
create index sign_in_session_by_person on sign_in_session (person_id, id);
