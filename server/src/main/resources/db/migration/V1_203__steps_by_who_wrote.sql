-- Room: onboarding
-- What somebody wrote in the plans of others, for when they are erased.
create index step_comment_by_author on step_comment (author_id);
create index step_link_by_adder on step_link (added_by);
create index step_event_said on step_event (by_id) where said is not null;
