-- Room: sessionhits
-- Hits of sessions that are past are deleted, oldest first.
create index session_hit_by_day on session_hit (day);
