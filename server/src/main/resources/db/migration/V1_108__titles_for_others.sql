-- Room: templates
alter table template_step add column title_for_others text;
