package se.fadder.mentorship;

import static se.fadder.mentorship.MentorRequestSql.REQUESTS;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import se.fadder.db.BindEach;
import se.fadder.kernel.PersonId;

/** The SQL of whom requests have reached. */
interface RequestNoticeSql {
  @SqlUpdate(
      """
      insert into mentor_request_notice (person_id, request_id, reached_at)
      values (:person, :request, :at)
      on conflict (person_id, request_id) do update set reached_at = excluded.reached_at
      """)
  void insert(PersonId person, MentorRequestId request, Instant at);

  @SqlQuery("select person_id from mentor_request_notice where request_id = :request")
  Set<PersonId> reached(MentorRequestId request);

  @SqlUpdate("delete from mentor_request_notice where request_id = :request")
  void deleteAll(MentorRequestId request);

  @SqlUpdate(
      "delete from mentor_request_notice where person_id = :person and request_id = :request")
  void delete(PersonId person, MentorRequestId request);

  /** The requests that have reached somebody and that they have not put away, the newest first. */
  @SqlQuery(
      """
      select r.id, r.new_hire_id, r.mentor_id, r.first_day, r.state, r.asked_by, r.asked_at,
        r.answered_at, r.unanswered_at, r.reason
      from mentor_request_notice w
      join mentor_request r on r.id = w.request_id
      where w.person_id = :person
      order by w.reached_at desc, r.id desc
      limit :limit
      """)
  List<MentorRequest> of(PersonId person, int limit);

  /** A request that has reached somebody. */
  record Reached(PersonId personId, MentorRequestId requestId, MentorRequestState state) {}

  /** Which of those requests have reached which of those people. */
  @SqlQuery(
      """
      select w.person_id, w.request_id, r.state
      from mentor_request_notice w
      join mentor_request r on r.id = w.request_id
      where w.person_id in (<people>) and w.request_id in (<requests>)
      """)
  List<Reached> among(
      @BindEach("people") Collection<PersonId> people,
      @BindEach("requests") Collection<MentorRequestId> requests);

  /** The requests of a newcomer that were declined and have reached somebody. */
  @SqlQuery(
      REQUESTS
          + """
          where r.new_hire_id = :newHire and r.state = 'DECLINED'
            and exists (select 1 from mentor_request_notice w where w.request_id = r.id)
          """)
  List<MentorRequest> declined(PersonId newHire);

  /** A request, and whom it is for. */
  record Waiting(MentorRequestId id, PersonId newHireId) {}

  /** Open requests of which nobody was told that there is no answer, after a newcomer. */
  @SqlQuery(
      """
      select r.id, r.new_hire_id from mentor_request r
      where r.state = 'ASKED' and r.unanswered_at is null and r.new_hire_id > :after
      order by r.new_hire_id
      limit :limit
      """)
  List<Waiting> waiting(String after, int limit);

  /** Those of some requests that are open, and of which nobody was told that. */
  @SqlQuery(REQUESTS + "where r.id in (<ids>) and r.state = 'ASKED' and r.unanswered_at is null")
  List<MentorRequest> waitingAmong(@BindEach("ids") Collection<MentorRequestId> ids);

  @SqlUpdate("update mentor_request set unanswered_at = :at where id = :request")
  void noteUnanswered(MentorRequestId request, Instant at);
}
