-- Whoever ends a step asks what counts from it: few steps of a template do.
create index template_step_by_anchor on template_step (after_key, phase_id) where after_key is not null;
