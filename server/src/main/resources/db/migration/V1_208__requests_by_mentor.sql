-- Room: mentorship
-- What somebody was asked to be a mentor of, for their export and their erasure.
create index mentor_request_by_mentor on mentor_request (mentor_id);
