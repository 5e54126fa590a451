-- Room: sessionnotes
-- What somebody wrote of sessions, for their export and their erasure.
create index session_note_by_author on session_note (author_id);
create index session_rating_by_person on session_rating (person_id);
