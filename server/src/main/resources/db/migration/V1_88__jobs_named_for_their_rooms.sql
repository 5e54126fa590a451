-- Room: jobs
-- Jobs of rooms that were a part of onboarding are named for the rooms that they are in now. They go on with the same day.
update job set kind = 'overview.index' where kind = 'onboarding.listing';
update job set kind = 'stepreminders.morning' where kind = 'onboarding.morning';
update job set kind = 'stepreminders.due' where kind = 'onboarding.due';
