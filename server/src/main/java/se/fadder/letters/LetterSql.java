package se.fadder.letters;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import se.fadder.db.BindEach;
import se.fadder.kernel.PersonId;
import se.fadder.people.Language;

/** The SQL of reminders by e-mail. Who has said nothing wants them. */
interface LetterSql {
  @SqlQuery(
      """
      select coalesce(l.wanted, true) as wanted, p.email as address
      from person p left join letters l on l.person_id = p.id
      where p.id = :person and p.email is not null
      """)
  Optional<LetterChoice> choice(PersonId person);

  @SqlUpdate(
      """
      insert into letters (person_id, wanted) values (:person, :wanted)
      on conflict (person_id) do update set wanted = excluded.wanted
      """)
  void choose(PersonId person, boolean wanted);

  /** Those of the people who want a letter and have had none on the day, with their addresses. */
  @SqlQuery(
      """
      select p.id as person_id, p.email as address, p.language
      from person p left join letters l on l.person_id = p.id
      where p.id in (<people>) and p.email is not null
        and (l.person_id is null or (l.wanted and (l.sent_on is null or l.sent_on < :day)))
      """)
  List<Reader> readers(@BindEach("people") Collection<PersonId> people, LocalDate day);

  /** Notes that a person gets the letter of the day. */
  @SqlUpdate(
      """
      insert into letters (person_id, wanted, sent_on) values (:person, true, :day)
      on conflict (person_id) do update set sent_on = excluded.sent_on
      """)
  void noteSent(PersonId person, LocalDate day);

  /** Takes back that a person gets the letter of the day, since it did not leave. */
  @SqlUpdate("update letters set sent_on = null where person_id = :person and sent_on = :day")
  void noteNotSent(PersonId person, LocalDate day);

  /**
   * A person who is to get a letter.
   *
   * @param language that they have chosen; null when none
   */
  record Reader(PersonId personId, String address, @Nullable Language language) {}
}
