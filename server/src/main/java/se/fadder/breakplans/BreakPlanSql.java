package se.fadder.breakplans;

import static se.fadder.people.PeopleFragments.EMPLOYED;
import static se.fadder.people.PeopleFragments.WITHIN;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import se.fadder.db.BindEach;
import se.fadder.db.BindRecord;
import se.fadder.db.ReadsOnly;
import se.fadder.kernel.PersonId;
import se.fadder.people.UnitId;
import se.fadder.people.UnitPath;

/** The SQL of plans. */
interface BreakPlanSql {
  /** When a break falls, of whoever's, and how often that was said. */
  String TIME =
      """
      weekdays as time_weekdays, begins as time_begins, ends as time_ends, minutes as time_minutes, revision
      """;

  /**
   * The end of an insert of a usual break, which begins with the person or the unit whose it is.
   */
  String SAID =
      """
      usual, choice, weekdays, begins, ends, minutes, revision)
      values (:ofId, :usual, :choice, :time.weekdays, :time.begins, :time.ends, :time.minutes, :revision)
      """;

  /** Takes the place of what was said before. */
  String INSTEAD =
      """
      do update set choice = excluded.choice, weekdays = excluded.weekdays, begins = excluded.begins,
        ends = excluded.ends, minutes = excluded.minutes, revision = excluded.revision
      """;

  @ReadsOnly("break_consent.person_id = people")
  @SqlQuery(
      """
      select person_id, agreed, answered_at, paused_until, paused_at from break_consent
      where person_id in (<people>)
      """)
  List<Consent> consents(@BindEach("people") Collection<PersonId> people);

  @SqlUpdate(
      """
      insert into break_consent (person_id, agreed, answered_at, paused_until, paused_at)
      values (:personId, :agreed, :answeredAt, :pausedUntil, :pausedAt)
      on conflict (person_id) do update set
        agreed = excluded.agreed, answered_at = excluded.answered_at, paused_until = excluded.paused_until,
        paused_at = excluded.paused_at
      """)
  void put(@BindRecord Consent consent);

  /** The first who have agreed, after one. */
  @SqlQuery(
      """
      select person_id from break_consent
      where agreed and person_id > :after
      order by person_id
      limit :most
      """)
  List<PersonId> agreed(String after, int most);

  /** The same of those who are employed on a day in the unit at {@code :root} or below. */
  @SqlQuery(
      """
      select c.person_id from break_consent c
      where c.agreed and c.person_id > :after and exists (
        select 1 from employment e join unit u on u.id = e.unit_id
        where e.person_id = c.person_id and
      """
          + EMPLOYED
          + "and "
          + WITHIN
          + """
          )
          order by c.person_id
          limit :most
          """)
  List<PersonId> agreedWithin(UnitPath root, LocalDate day, String after, int most);

  @SqlQuery("select u.path from unit u where u.id = :unit")
  Optional<UnitPath> path(UnitId unit);

  @SqlQuery(
      "select person_id as of_id, usual, choice, "
          + TIME
          + "from person_break where person_id in (<people>)")
  List<ChoiceRow> ofPeople(@BindEach("people") Collection<PersonId> people);

  @SqlUpdate(
      "insert into person_break (person_id, " + SAID + "on conflict (person_id, usual) " + INSTEAD)
  void putOfPerson(@BindRecord ChoiceRow row);

  @SqlQuery(
      "select unit_id as of_id, usual, choice, "
          + TIME
          + "from unit_break where unit_id in (<units>)")
  List<ChoiceRow> ofUnits(@BindEach("units") Collection<UnitId> units);

  @SqlUpdate("insert into unit_break (unit_id, " + SAID + "on conflict (unit_id, usual) " + INSTEAD)
  void putOfUnit(@BindRecord ChoiceRow row);

  @SqlQuery(
      "select id, person_id, name, "
          + TIME
          + "from own_break where person_id in (<people>) order by person_id, id")
  List<OwnBreak> own(@BindEach("people") Collection<PersonId> people);

  @SqlUpdate(
      """
      insert into own_break (id, person_id, name, weekdays, begins, ends, minutes, revision)
      values (:id, :personId, :name, :time.weekdays, :time.begins, :time.ends, :time.minutes, :revision)
      """)
  void insert(@BindRecord OwnBreak item);

  @SqlUpdate(
      """
      update own_break set name = :name, weekdays = :time.weekdays, begins = :time.begins, ends = :time.ends,
        minutes = :time.minutes, revision = :revision
      where id = :id
      """)
  void update(@BindRecord OwnBreak item);

  @SqlUpdate("delete from own_break where id = :id")
  void delete(BreakItemId id);

  @SqlUpdate("delete from own_break where person_id = :person")
  void forgetOwn(PersonId person);

  @SqlUpdate("delete from person_break where person_id = :person")
  void forgetChoices(PersonId person);

  @SqlUpdate("delete from break_consent where person_id = :person")
  void forgetConsent(PersonId person);

  /** What a unit says of breaks holds in another too, as far as that says nothing itself. */
  @SqlUpdate(
      """
      insert into unit_break (unit_id, usual, choice, weekdays, begins, ends, minutes, revision)
      select u.id, b.usual, b.choice, b.weekdays, b.begins, b.ends, b.minutes, b.revision
      from unit_break b cross join unit u
      where b.unit_id = :from and u.id = :into
      on conflict (unit_id, usual) do nothing
      """)
  void copyUnit(UnitId from, UnitId into);
}
