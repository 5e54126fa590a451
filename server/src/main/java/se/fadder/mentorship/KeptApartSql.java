package se.fadder.mentorship;

import java.time.Instant;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import se.fadder.kernel.PersonId;

/** The SQL of who is kept apart from whom; what is read of it stands in {@link CandidateSql}. */
interface KeptApartSql {
  @SqlUpdate(
      """
      insert into kept_apart (one_id, other_id, noted_by, noted_at)
      values (:one, :other, :by, :at)
      on conflict (one_id, other_id) do nothing
      """)
  void insert(PersonId one, PersonId other, PersonId by, Instant at);

  @SqlUpdate("delete from kept_apart where one_id = :one and other_id = :other")
  void delete(PersonId one, PersonId other);
}
