package se.fadder.mentorship;

import static se.fadder.people.PeopleFragments.EMPLOYED;
import static se.fadder.people.PeopleFragments.NOT_LEFT;
import static se.fadder.people.PeopleFragments.REMAINS;
import static se.fadder.people.PeopleFragments.SAME_ORGANISATION;

import se.fadder.people.PeopleFragments;

/**
 * The rules of mentorship in SQL: fragments that statements of every room are joined from, with the
 * aliases of {@link PeopleFragments}. {@code m} is a mentorship, {@code n} the new hire as a
 * person.
 */
public final class MentorshipFragments {
  private MentorshipFragments() {}

  /** The main mentorships {@code m} of which a condition holds that follows. */
  public static final String MAIN_ONES =
      """
      select m.id, m.mentor_id, m.new_hire_id, m.first_day, m.last_day
      from mentorship m
      where m.kind = 'MAIN' and
      """;

  /** The mentorships {@code m} of which a condition holds that follows, whatever is in them. */
  public static final String ANY =
      """
      select 1 from mentorship m where
      """;

  /** The table of the mentorships {@code m} of which a condition holds that follows. */
  public static final String OF_MENTORSHIPS =
      """
      from mentorship m where
      """;

  /** Joins the mentorship {@code m} that rows with a {@code mentorship_id} are about. */
  public static final String THEIR_MENTORSHIP =
      """
      join mentorship m on m.id = mentorship_id
      """;

  /** The condition that {@code m} has begun by the day. */
  public static final String BEGUN =
      """
      m.first_day <= :day
      """;

  /** The condition that another mentorship took over from {@code m}. */
  public static final String HANDED_OVER =
      """
      exists (select 1 from mentorship s where s.handed_over_by = m.id)
      """;

  /** The condition that {@code m} has not ended: it holds on the day, or is agreed for later. */
  public static final String NOT_ENDED =
      """
      (m.last_day is null or m.last_day >= :day)
      """;

  /** The condition that of the pair {@code p} one mentored the other on {@code p.day}. */
  public static final String MENTORED_THEN =
      """
      exists (
        select 1 from mentorship m
        where m.mentor_id = p.mentor_id and m.new_hire_id = p.new_hire_id
          and m.first_day <= p.day and (m.last_day is null or m.last_day >= p.day))
      """;

  /**
   * The condition that a mentorship of the pair {@code p} that held on {@code p.day} is over on the
   * day, and that they have no other.
   */
  public static final String PARTED =
      """
      exists (
        select 1 from mentorship m
        where m.mentor_id = p.mentor_id and m.new_hire_id = p.new_hire_id
          and m.first_day <= p.day and m.last_day >= p.day and m.last_day < :day)
      and not exists (
        select 1 from mentorship m
        where m.mentor_id = p.mentor_id and m.new_hire_id = p.new_hire_id and
      """
          + NOT_ENDED
          + ")\n";

  /**
   * The condition that the mentor of {@code m} is one on the day. Who is agreed for a newcomer who
   * has not started is one already: a mentor prepares for the first day.
   */
  public static final String MENTORS =
      NOT_ENDED
          + """
          and (m.first_day <= :day or not exists (
            select 1 from employment e where e.person_id = m.new_hire_id and
          """
          + EMPLOYED
          + "))\n";

  /**
   * The condition that the mentor and the new hire of {@code m} are, or will be, of one
   * organisation.
   */
  public static final String TOGETHER =
      """
      exists (
        select 1 from employment e
        join unit u on u.id = e.unit_id
        join employment w on w.person_id = m.mentor_id
        join unit wu on wu.id = w.unit_id
        where e.person_id = m.new_hire_id and
      """
          + NOT_LEFT
          + "and "
          + REMAINS
          + "and "
          + SAME_ORGANISATION
          + ")\n";

  /** The condition that whoever is employed as {@code e} is or has been somebody's mentor. */
  public static final String HAS_MENTORED =
      """
      exists (select 1 from mentorship m where m.mentor_id = e.person_id)
      """;

  /** The new hires that {@code :viewer} mentors on the day, as a table {@code (new_hire_id)}. */
  public static final String MENTEES =
      """
      (
        select distinct m.new_hire_id from mentorship m
        where m.mentor_id = :viewer and
      """
          + MENTORS
          + ")\n";

  /** The condition that {@code n} has a main mentor on the day, who has not left. */
  public static final String MENTORED =
      """
      exists (
        select 1 from mentorship m join employment w on w.person_id = m.mentor_id
        where m.new_hire_id = n.id and m.kind = 'MAIN' and
      """
          + MENTORS
          + "and "
          + REMAINS
          + ")\n";

  /**
   * The day until which {@code n} has a main mentor as far as it is known on {@code :day}: until
   * the mentor of today leaves or hands over or, of a newcomer who has not started, the one who is
   * agreed from the first day on. That somebody takes over then is seen on that day.
   */
  public static final String MENTORED_UNTIL =
      """
      coalesce((
        select max(case when m.last_day < w.last_day or w.last_day is null
          then coalesce(m.last_day, '9999-12-31') else w.last_day end)
        from mentorship m join employment w on w.person_id = m.mentor_id
        where m.new_hire_id = n.id and m.kind = 'MAIN'
          and (m.first_day <= :day or not exists (
            select 1 from employment e
            where e.person_id = m.new_hire_id and e.first_day < m.first_day and
      """
          + NOT_LEFT
          + ")) and "
          + NOT_ENDED
          + "), '0001-01-01')\n";
}
