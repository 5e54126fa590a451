package se.fadder.mentorship;

import static se.fadder.mentorship.MentorshipFragments.MENTORS;
import static se.fadder.mentorship.MentorshipFragments.NOT_ENDED;
import static se.fadder.mentorship.MentorshipFragments.TOGETHER;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import se.fadder.db.BindEach;
import se.fadder.kernel.PersonId;
import se.fadder.mentorship.Candidates.Pair;

/** The SQL of mentorships. */
interface MentorshipSql {
  String MENTORSHIPS =
      """
      select m.id, m.mentor_id, m.new_hire_id, n.sort_key as new_hire_sort_key, m.kind, m.first_day, m.last_day
      """;

  @SqlUpdate(
      """
      insert into mentorship (id, mentor_id, new_hire_id, kind, first_day, last_day)
      values (:id, :mentorId, :newHireId, :kind, :firstDay, :lastDay)
      """)
  void insert(@BindMethods Mentorship mentorship);

  @SqlUpdate("update mentorship set last_day = :lastDay where id = :id")
  void end(MentorshipId id, @Nullable LocalDate lastDay);

  @SqlUpdate("update mentorship set first_day = :firstDay where id = :id")
  void move(MentorshipId id, LocalDate firstDay);

  /** Keeps what a mentorship was that hands over to another. */
  @SqlUpdate(
      """
      update mentorship set handed_over_by = :before, handed_over_last_day = :lastDay where id = :id
      """)
  void handOver(MentorshipId id, MentorshipId before, @Nullable LocalDate lastDay);

  /** The mentorship that handed over to one, with the last day that it had before. */
  @SqlQuery(
      """
      select m.handed_over_by as id, m.handed_over_last_day as last_day from mentorship m
      where m.id = :id and m.handed_over_by is not null
      """)
  Optional<HandedOver> handedOver(MentorshipId id);

  record HandedOver(MentorshipId id, @Nullable LocalDate lastDay) {}

  /** Forgets that a mentorship handed over to others. */
  @SqlUpdate("update mentorship set handed_over_by = null where handed_over_by = :id")
  void forgetHandOver(MentorshipId id);

  /** Deletes a mentorship that has not begun; the audit log keeps that it was agreed. */
  @SqlUpdate("delete from mentorship where id = :id")
  void withdraw(MentorshipId id);

  @SqlQuery(
      MENTORSHIPS
          + """
          from mentorship m join person n on n.id = m.new_hire_id
          where m.id in (<ids>)
          """)
  List<Mentorship> byIds(@BindEach("ids") Collection<MentorshipId> ids);

  @SqlQuery(
      MENTORSHIPS
          + """
          from mentorship m join person n on n.id = m.new_hire_id
          where m.new_hire_id in (<newHires>)
          order by m.kind desc, m.first_day, m.id
          """)
  List<Mentorship> ofNewHires(@BindEach("newHires") Collection<PersonId> newHires);

  /**
   * A mentor's mentorships that hold on the day, and those agreed for a newcomer who has not
   * started; while both are or will be employed in one organisation. The key of the page and the
   * order are an expression, which no index serves, or a database might go through all people by
   * name for a mentor's few.
   */
  @SqlQuery(
      MENTORSHIPS
          + """
          from mentorship m cross join person n
          where m.mentor_id = :mentor and n.id = m.new_hire_id
            and (n.sort_key || '', m.id) > (:afterKey, :afterId) and
          """
          + MENTORS
          + "and "
          + TOGETHER
          + """
          order by n.sort_key || '', m.id
          limit :limit
          """)
  List<Mentorship> mentees(
      PersonId mentor, LocalDate day, String afterKey, String afterId, int limit);

  /** Whether somebody has a mentorship by the rule of {@link #mentees}. */
  @SqlQuery(
      "select exists (select 1 from mentorship m where m.mentor_id = :mentor and "
          + MENTORS
          + "and "
          + TOGETHER
          + ")")
  boolean isMentor(PersonId mentor, LocalDate day);

  /** Those of the people to whom somebody is a mentor, by the rule of {@link #mentees}. */
  @SqlQuery(
      """
      select m.new_hire_id from mentorship m
      where m.mentor_id = :mentor and m.new_hire_id in (<people>) and
      """
          + MENTORS
          + "and "
          + TOGETHER)
  Set<PersonId> menteesAmong(
      PersonId mentor, @BindEach("people") Collection<PersonId> people, LocalDate day);

  @SqlQuery(
      """
      select m.new_hire_id from mentorship m where m.mentor_id = :mentor and
      """
          + NOT_ENDED)
  Set<PersonId> newHiresOf(PersonId mentor, LocalDate day);

  /** The mentor of each main mentorship that has not ended on the day. */
  @SqlQuery(
      """
      select m.mentor_id from mentorship m
      where m.mentor_id in (<mentors>) and m.kind = 'MAIN' and
      """
          + NOT_ENDED
          + "and "
          + TOGETHER)
  List<PersonId> mainMentorships(@BindEach("mentors") Collection<PersonId> mentors, LocalDate day);

  /** Those with whom each of the people has had a mentorship, whoever was the mentor. */
  @SqlQuery(
      """
      select new_hire_id, mentor_id from mentorship
      where new_hire_id in (<newHires>)
      union
      select mentor_id as new_hire_id, new_hire_id as mentor_id from mentorship
      where mentor_id in (<newHires>)
      """)
  List<Pair> before(@BindEach("newHires") Collection<PersonId> newHires);
}
