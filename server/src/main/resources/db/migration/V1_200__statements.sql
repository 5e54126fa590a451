-- Room: statements
-- What the organisation has written itself of accessibility, personal data and how it is reached, for everybody to read. Without a row, or with an empty text, the
-- text that comes with the server stands there. A change has the next revision, so that nothing is lost when two write.
create table statement (
  id text ${bytewise} primary key,
  organisation_id text not null references unit (id),
  kind text not null check (kind in ('ACCESSIBILITY', 'PRIVACY', 'CONTACT')),
  language text not null check (language in ('SV', 'EN')),
  text text not null,
  revision integer not null,
  changed_at bigint not null,
  changed_by text not null references person (id),
  unique (organisation_id, kind, language)
);
