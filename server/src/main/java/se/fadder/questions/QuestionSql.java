package se.fadder.questions;

import static se.fadder.mentorship.MentorshipFragments.ANY;
import static se.fadder.mentorship.MentorshipFragments.MENTORS;
import static se.fadder.mentorship.MentorshipFragments.TOGETHER;
import static se.fadder.supervision.SessionFragments.TAKES_PART;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import se.fadder.commitments.CommitmentId;
import se.fadder.db.BindEach;
import se.fadder.db.ReadsOnly;
import se.fadder.kernel.PersonId;
import se.fadder.supervision.SeriesId;
import se.fadder.supervision.SessionId;

/** The SQL of questions. */
interface QuestionSql {
  /** The condition that whoever was asked in {@code q} is a mentor of its author on the day. */
  String MENTORED =
      "exists ("
          + ANY
          + """
          m.mentor_id = q.with_id and m.new_hire_id = q.author_id and
          """
          + MENTORS
          + "and "
          + TOGETHER
          + ")\n";

  /** The condition that {@code s} is to come, or is today. */
  String COMING =
      """
      (s.state = 'PLANNED' or s.day >= :day)
      """;

  String QUESTIONS =
      """
      select q.id, q.author_id, q.with_id, q.series_id, q.text, q.parked_at, q.state, q.ended_at,
        q.ended_by, q.answer, q.session_id, q.commitment_id, q.unseen,
        (exists (select 1 from session s where s.series_id = q.series_id and
      """
          + COMING
          + ") or "
          + MENTORED
          + """
          ) as reaches
          from question q
          """;

  @SqlUpdate(
      """
      insert into question (id, author_id, with_id, series_id, text, parked_at, state, ended_at,
        ended_by, answer, session_id, commitment_id, unseen)
      values (:id, :authorId, :withId, :seriesId, :text, :parkedAt, :state, :endedAt,
        :endedBy, :answer, :sessionId, :commitmentId, :unseen)
      """)
  void insert(@BindMethods Question question);

  @ReadsOnly({"question.id = ids", "session.series_id = found.seriesId"})
  @SqlQuery(QUESTIONS + "where q.id in (<ids>)")
  List<Question> byIds(@BindEach("ids") Collection<QuestionId> ids, LocalDate day);

  /** The open questions of an author, the oldest first. */
  @ReadsOnly({"question.author_id = author", "session.series_id = found.seriesId"})
  @SqlQuery(
      QUESTIONS
          + """
          where q.author_id = :author and q.state = 'OPEN'
          order by q.parked_at, q.id
          limit :limit
          """)
  List<Question> openOf(PersonId author, LocalDate day, int limit);

  /** The open questions to a mentor of those whom they mentor on the day, the oldest first. */
  @ReadsOnly({"question.with_id = mentor", "session.series_id = found.seriesId"})
  @SqlQuery(
      QUESTIONS
          + """
          where q.with_id = :mentor and q.state = 'OPEN' and
          """
          + MENTORED
          + """
          order by q.parked_at, q.id
          limit :limit
          """)
  List<Question> toAnswer(PersonId mentor, LocalDate day, int limit);

  /** The open questions of each of some series, the oldest first. */
  @SqlQuery(
      QUESTIONS
          + """
          where q.series_id in (<series>) and q.state = 'OPEN'
          order by q.parked_at, q.id
          limit :limit
          """)
  List<Question> openInSeries(
      @BindEach("series") Collection<SeriesId> series, LocalDate day, int limit);

  /** Those of the series of which the viewer takes part in what is to come, or is today. */
  @ReadsOnly({"session.series_id = series", "session_member.person_id = viewer"})
  @SqlQuery(
      """
      select distinct s.series_id from session s
      where s.series_id in (<series>) and
      """
          + COMING
          + "and "
          + TAKES_PART)
  Set<SeriesId> seriesOf(
      PersonId viewer, @BindEach("series") Collection<SeriesId> series, LocalDate day);

  /** What others have made of an author's questions, which they have not said that they saw. */
  @ReadsOnly({"question.author_id = author", "session.series_id = found.seriesId"})
  @SqlQuery(
      QUESTIONS
          + """
          where q.author_id = :author and q.unseen
          order by q.ended_at, q.id
          limit :limit
          """)
  List<Question> unseenOf(PersonId author, LocalDate day, int limit);

  /** What has become of an author's questions, the newest first. */
  @SqlQuery(
      QUESTIONS
          + """
          where q.author_id = :author and q.state in ('ANSWERED', 'COMMITTED')
            and (q.ended_at, q.id) < (:before, :beforeId)
          order by q.ended_at desc, q.id desc
          limit :limit
          """)
  List<Question> endedOf(
      PersonId author, LocalDate day, Instant before, String beforeId, int limit);

  /** What became of questions in some sessions. */
  @SqlQuery(
      QUESTIONS
          + """
          where q.session_id in (<sessions>)
          order by q.ended_at, q.id
          """)
  List<Question> endedIn(@BindEach("sessions") Collection<SessionId> sessions, LocalDate day);

  /** Ends an open question. Returns 0 where it has ended before. */
  @SqlUpdate(
      """
      update question set state = :state, ended_at = :at, ended_by = :by, answer = :answer,
        session_id = :session, commitment_id = :commitment, unseen = :unseen
      where id = :id and state = 'OPEN'
      """)
  int end(
      QuestionId id,
      QuestionState state,
      Instant at,
      PersonId by,
      @Nullable String answer,
      @Nullable SessionId session,
      @Nullable CommitmentId commitment,
      boolean unseen);

  /** Asks another mentor what is open. */
  @SqlUpdate("update question set with_id = :mentor where id = :id and state = 'OPEN'")
  int takeAlong(QuestionId id, PersonId mentor);

  @SqlUpdate("update question set unseen = :unseen where id = :id")
  void setUnseen(QuestionId id, boolean unseen);
}
