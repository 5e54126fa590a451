-- Room: mentorship
-- That a newcomer has said what they would learn, and how often it was changed; what it is stands in person_skill.
create table newcomer_profile (
  person_id text not null primary key references person (id),
  revision integer not null
);
