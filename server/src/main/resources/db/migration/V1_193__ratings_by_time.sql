-- Room: sessionnotes
-- What was answered in a month.
create index session_rating_by_time on session_rating (rated_at);
