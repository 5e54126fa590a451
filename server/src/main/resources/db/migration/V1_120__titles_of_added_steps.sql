-- Room: onboarding
-- How everybody but the new hire reads a step that was added to a plan; null where that is as the new hire does.
alter table added_step add column title_for_others text;
