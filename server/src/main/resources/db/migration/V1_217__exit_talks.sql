-- Room: exittalks
-- That somebody who leaves is asked why, once; and what they chose. answered_month is null until they answer, or HR notes it; reasons are names with a space between.
create table exit_talk (
  person_id text not null primary key references person (id),
  employment_id text not null references employment (id),
  organisation_id text not null references unit (id),
  answered_month text ${bytewise},
  noted boolean not null default false,
  reasons text,
  could_have_stayed text check (could_have_stayed in ('NO', 'PERHAPS', 'YES')),
  recommend integer check (recommend between 1 and 5),
  check ((answered_month is null) = (reasons is null)),
  check ((answered_month is null) = (could_have_stayed is null)),
  check ((answered_month is null) = (recommend is null))
);

create index exit_talk_by_employment on exit_talk (employment_id);
create index exit_talk_open on exit_talk (organisation_id, person_id) where answered_month is null;
create index exit_talk_by_month on exit_talk (answered_month) where answered_month is not null;
