-- Room: letters
-- Whether somebody wants to be reminded by e-mail, and the day of the last such letter. Who has no row wants to.
create table letters (
  person_id text primary key references person (id),
  wanted boolean not null,
  sent_on text
);
