-- Room: commitments
-- What somebody agreed, for their export and their erasure.
create index commitment_by_person on commitment (person_id);
create index commitment_by_maker on commitment (made_by);
create index commitment_by_other on commitment (with_id) where with_id is not null;
