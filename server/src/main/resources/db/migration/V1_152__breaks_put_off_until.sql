-- Room: breaks
-- Until when the day leaves room to tell of a slot once more, as it is known when the day is planned: a notification offers to put it off as long as that
-- holds. Null where it leaves none, and for what was planned by an earlier release.
alter table break_slot add column later_until bigint;
