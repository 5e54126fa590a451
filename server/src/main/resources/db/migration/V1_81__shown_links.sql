-- Room: signin
-- How an invitation reaches whoever it is for: by e-mail, where they are signed in, or shown to its maker to be passed on.
alter table invitation add column way text not null default 'SHOWN' check (way in ('MAILED', 'SIGNED_IN', 'SHOWN'));

-- That a way into somebody's account was shown to somebody else, of which they are told until they have said that they know.
create table shown_link (
  id text primary key,
  person_id text not null references person (id),
  kind text not null check (kind in ('ACCOUNT', 'PASSWORD')),
  shown_to_id text not null references person (id),
  shown_at bigint not null,
  seen_at bigint
);

create index shown_link_by_person on shown_link (person_id, id);
create index shown_link_by_instant on shown_link (shown_at);
