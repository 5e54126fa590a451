-- Room: calendar
-- Times that are long over are deleted every night, whoever was busy then.
create index busy_by_end_of_all on busy (ends);
