-- Room: questions
-- What somebody asked and answered, for their export and their erasure.
create index question_by_author on question (author_id);
create index question_answered_by on question (ended_by) where answer is not null;
