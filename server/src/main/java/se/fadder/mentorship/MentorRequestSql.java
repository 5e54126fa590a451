package se.fadder.mentorship;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import se.fadder.db.BindEach;
import se.fadder.kernel.PersonId;

/** The SQL of requests. */
interface MentorRequestSql {
  String REQUESTS =
      """
      select r.id, r.new_hire_id, r.mentor_id, r.first_day, r.state, r.asked_by, r.asked_at,
        r.answered_at, r.unanswered_at, r.reason
      from mentor_request r
      """;

  /** Writes an open request. Returns 0 when somebody is being asked for the newcomer already. */
  @SqlUpdate(
      """
      insert into mentor_request (id, new_hire_id, mentor_id, first_day, state, asked_by, asked_at)
      values (:id, :newHireId, :mentorId, :firstDay, :state, :askedBy, :askedAt)
      on conflict (new_hire_id) where state = 'ASKED' do nothing
      """)
  int insert(@BindMethods MentorRequest request);

  @SqlQuery(REQUESTS + "where r.id in (<ids>)")
  List<MentorRequest> byIds(@BindEach("ids") Collection<MentorRequestId> ids);

  /** What a mentor is asked and has not answered, the oldest first. */
  @SqlQuery(
      REQUESTS
          + """
          where r.mentor_id = :mentor and r.state = 'ASKED'
          order by r.asked_at, r.id
          limit :limit
          """)
  List<MentorRequest> openOf(PersonId mentor, int limit);

  /** The open requests of some newcomers, of whom each has one at most. */
  @SqlQuery(REQUESTS + "where r.new_hire_id in (<newHires>) and r.state = 'ASKED'")
  List<MentorRequest> openFor(@BindEach("newHires") Collection<PersonId> newHires);

  /** The requests of some newcomers that are open or were declined, the newest first. */
  @SqlQuery(
      REQUESTS
          + """
          where r.new_hire_id in (<newHires>) and r.state in ('ASKED', 'DECLINED')
          order by r.asked_at desc, r.id desc
          """)
  List<MentorRequest> ofNewHires(@BindEach("newHires") Collection<PersonId> newHires);

  /** Ends an open request. */
  @SqlUpdate(
      """
      update mentor_request set state = :state, answered_at = :at, reason = :reason where id = :id
      """)
  void end(MentorRequestId id, MentorRequestState state, Instant at, @Nullable String reason);

  @SqlUpdate("update mentor_request set first_day = :firstDay where id = :id")
  void move(MentorRequestId id, LocalDate firstDay);

  /** What a mentor says to those who get them. */
  record Greeting(PersonId personId, String greeting) {}

  @SqlQuery(
      """
      select f.person_id, f.greeting from mentor_profile f
      where f.person_id in (<mentors>) and f.greeting is not null
      """)
  List<Greeting> greetings(@BindEach("mentors") Collection<PersonId> mentors);
}
