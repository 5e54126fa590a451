-- Room: supervision
-- What somebody leads, for their export.
create index session_by_leader on session (leader_id);
create index session_series_by_leader on session_series (leader_id);
