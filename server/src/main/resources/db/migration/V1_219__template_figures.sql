-- Room: insight
-- What is told of phases and steps of templates, of those who completed an introduction in a quarter, which is its last month. What has too few people has no row.
create table template_figure (
  organisation_id text ${bytewise} not null,
  quarter text ${bytewise} not null,
  version_id text not null references template_version (id),
  measure text not null check (measure in ('PHASE_WEEKS', 'STEP_LATE', 'STEP_SKIPPED')),
  thing_id text not null,
  contributors integer not null,
  low bigint not null,
  high bigint not null,
  whole bigint not null,
  primary key (organisation_id, quarter, version_id, measure, thing_id)
);

create index template_figure_by_quarter on template_figure (quarter);
