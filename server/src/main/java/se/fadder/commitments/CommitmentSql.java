package se.fadder.commitments;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import se.fadder.db.BindEach;
import se.fadder.db.ReadsOnly;
import se.fadder.kernel.PersonId;
import se.fadder.supervision.SessionId;

/** The SQL of commitments. What was taken back is found by none of it. */
interface CommitmentSql {
  String COMMITMENTS =
      """
      select c.id, c.session_id, c.person_id, c.with_id, c.made_by, c.text, c.due, c.made_at,
        c.fulfilled_at as done_at
      from commitment c
      """;

  @SqlUpdate(
      """
      insert into commitment (id, session_id, person_id, with_id, made_by, text, due, made_at,
        fulfilled_at)
      values (:id, :sessionId, :personId, :withId, :madeBy, :text, :due, :madeAt, :doneAt)
      """)
  void insert(@BindMethods Commitment commitment);

  @ReadsOnly("commitment.id = ids")
  @SqlQuery(COMMITMENTS + "where c.id in (<ids>) and c.taken_back_at is null")
  List<Commitment> byIds(@BindEach("ids") Collection<CommitmentId> ids);

  /** What somebody has not done yet, what is due first at the head. */
  @ReadsOnly("commitment.person_id = person")
  @SqlQuery(
      COMMITMENTS
          + """
          where c.person_id = :person and c.fulfilled_at is null and c.taken_back_at is null
            and (c.due, c.id) > (:afterDue, :afterId)
          order by c.due, c.id
          limit :limit
          """)
  List<Commitment> open(PersonId person, String afterDue, String afterId, int limit);

  @SqlQuery(
      COMMITMENTS
          + """
          where c.session_id in (<sessions>) and c.taken_back_at is null
          order by c.due, c.id
          """)
  List<Commitment> ofSessions(@BindEach("sessions") Collection<SessionId> sessions);

  /** Says when it was done, or that it is not. Returns 0 where it has been taken back. */
  @SqlUpdate("update commitment set fulfilled_at = :at where id = :id and taken_back_at is null")
  int setDone(CommitmentId id, @Nullable Instant at);

  @SqlUpdate(
      """
      update commitment set taken_back_at = :at
      where id = :id and fulfilled_at is null and taken_back_at is null
      """)
  int takeBack(CommitmentId id, Instant at);
}
