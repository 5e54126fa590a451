package se.fadder.signin;

import static se.fadder.people.PeopleFragments.BELOW;
import static se.fadder.people.PeopleFragments.NOT_LEFT;
import static se.fadder.people.PeopleFragments.REACH;
import static se.fadder.people.PeopleFragments.REACHED;
import static se.fadder.people.PeopleFragments.TOLD;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import se.fadder.kernel.PersonId;
import se.fadder.people.EmploymentId;

/**
 * The SQL of those who begin about now, where somebody leads or is HR, and can neither sign in nor
 * have been invited to. Of those who begin, the first are looked at and no more, so that it is no
 * more work where many do. {@code cross join} keeps SQLite to the order that is written.
 */
interface NotInvitedSql {
  /** A newcomer who was not invited. */
  record NotInvited(PersonId personId, EmploymentId employmentId, LocalDate firstDay) {}

  /** When the next invitation of all ends that stands at an instant. */
  @SqlQuery("select expires_at from invitation where expires_at > :now order by expires_at limit 1")
  Optional<Instant> nextEnd(Instant now);

  String BEGINNING =
      """
        and e.first_day between :since and :until and e.person_id <> :viewer and
      """
          + NOT_LEFT
          + "and "
          + TOLD
          + """
            order by e.first_day, e.id
            limit :looked
          )
          select b.person_id, b.employment_id, b.first_day from beginning b
          where not exists (select 1 from account a where a.person_id = b.person_id)
            and not exists (
              select 1 from invitation i where i.person_id = b.person_id and i.expires_at > :now)
          order by b.first_day, b.employment_id
          limit :limit
          """;

  String COLUMNS = "select e.person_id, e.id as employment_id, e.first_day\n";

  /** Those in each unit: for those whose scope covers few of an organisation's units. */
  @SqlQuery(
      REACH
          + """
          , place as (
            select distinct u.id
            from reach l join unit u on
          """
          + BELOW
          + """
          ), beginning as (
          """
          + COLUMNS
          + """
          from place
          cross join employment e
          join person n on n.id = e.person_id
          where e.unit_id = place.id
          """
          + BEGINNING)
  List<NotInvited> inUnits(
      PersonId viewer,
      LocalDate day,
      LocalDate since,
      LocalDate until,
      Instant now,
      int looked,
      int limit);

  /** Those along all by the first day: for those whose scope covers most units. */
  @SqlQuery(
      REACH
          + ", beginning as (\n"
          + COLUMNS
          + """
          from employment e
          cross join unit u
          join person n on n.id = e.person_id
          where u.id = e.unit_id and
          """
          + REACHED
          + BEGINNING)
  List<NotInvited> anywhere(
      PersonId viewer,
      LocalDate day,
      LocalDate since,
      LocalDate until,
      Instant now,
      int looked,
      int limit);
}
