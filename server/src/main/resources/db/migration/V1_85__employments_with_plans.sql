-- Room: people
-- Whether a plan has been begun for the employment: those without one are few, and these indexes hold no others.
alter table employment add column has_plan boolean not null default false;

update employment set has_plan = true
where exists (select 1 from plan p where p.employment_id = employment.id);

create index employment_without_plan on employment (first_day, id) where not has_plan;
create index employment_without_plan_by_unit on employment (unit_id, first_day, id) where not has_plan;
