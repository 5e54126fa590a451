-- A template belongs to an organisation, and its key is unique there. What was the key, unique over the service, is now the id again.
alter table template rename column key to former_key;
alter table template add column key text;
alter table template add column organisation_id text references unit (id);

update template set key = former_key, organisation_id = (select min(id) from unit where kind = 'MUNICIPALITY');

create unique index template_by_key on template (organisation_id, key);

-- content is the version as its file says it: of one that extends another, what it adds and leaves out. The phases and steps are the whole,
-- as plans copy it, with the version of the base that it is bound to. The conditions are those under which the template fits somebody.
alter table template_version add column content text not null default '';
alter table template_version add column note text not null default '';
alter table template_version add column published_by text references person (id);
alter table template_version add column base_version_id text references template_version (id);
alter table template_version add column unit_key text;
alter table template_version add column for_experience text check (for_experience in ('NEWLY_GRADUATED', 'EXPERIENCED'));
alter table template_version add column for_forms text not null default '';
alter table template_version add column for_leads boolean;
alter table template_version add column for_units text not null default '';

create index template_version_by_base on template_version (base_version_id);

-- after_key names the step from which due counts; null counts from the first day. Forms and keys of units are separated by spaces.
alter table template_step add column after_key text;
alter table template_step add column sign_off_role text check (sign_off_role in ('NEW_HIRE', 'MENTOR', 'MANAGER', 'HR', 'IT', 'EXPERT'));
alter table template_step add column for_experience text check (for_experience in ('NEWLY_GRADUATED', 'EXPERIENCED'));
alter table template_step add column for_forms text not null default '';
alter table template_step add column for_leads boolean;
alter table template_step add column for_units text not null default '';

-- One draft a template. revision tells two people at once apart. Name and unit stand beside the content for lists.
create table template_draft (
  template_id text primary key references template (id),
  revision integer not null,
  name text not null,
  unit_key text,
  content text not null,
  saved_at bigint not null,
  saved_by text not null references person (id)
);
