-- Room: onboarding
-- What was due on a day, done or not, of a role: figures count it. Ticking changes nothing in it. It says that there is a role, which there always is, so that only who asks for one goes by it.
create index step_by_due on step (role, due, plan_id) where role is not null;
