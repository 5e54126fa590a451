package se.fadder.cadence;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.fadder.cadence.PairCadenceSql.Main;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Event;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;
import se.fadder.mentorship.MentorshipId;
import se.fadder.people.Employment;
import se.fadder.people.EmploymentBeginnings;
import se.fadder.people.EmploymentEnds;
import se.fadder.people.People;
import se.fadder.people.UnitId;
import se.fadder.supervision.Session;
import se.fadder.supervision.SessionForm;
import se.fadder.supervision.SessionMove;

/**
 * The index of what cadences come to: by mentor and by unit, with the days after which there is a
 * lapse, so that an agenda looks at few mentorships, whatever the size of the organisation.
 * Whatever may change it lists the mentorship anew in the same unit of work; the night, and a job
 * after a unit has got another cadence, list all.
 */
final class CadenceIndex implements EmploymentEnds, EmploymentBeginnings {
  /** The most mentorships in a unit of work: so many take less than the 20 ms that it may. */
  static final int AT_ONCE = 25;

  /** How many days after a lapse begins it is told, where a night was missed. */
  private static final int TOLD_WITHIN_DAYS = 4;

  /** The changes of sessions that lie ahead: whether anybody has met they do not change. */
  private static final Set<SessionMove> AHEAD =
      EnumSet.of(SessionMove.PLANNED, SessionMove.MOVED, SessionMove.JOINED, SessionMove.LEFT);

  private final People people;
  private final PairCadences cadences;
  private final Map<LapseKind, LapseReminder> reminders;

  CadenceIndex(People people, PairCadences cadences, Map<LapseKind, LapseReminder> reminders) {
    this.people = people;
    this.cadences = cadences;
    this.reminders = Map.copyOf(reminders);
  }

  /** The event that something else may be missed of the person's sessions as a mentor. */
  static Event ofMentor(PersonId mentor) {
    return Event.of("cadence.mentor", mentor);
  }

  /** The event that there may be other lapses in the unit. */
  static Event in(UnitId unit) {
    return Event.of("cadence.unit", unit);
  }

  /** Lists the first mentorships after one anew; returns where to go on, empty at the end. */
  Optional<String> renewSome(WriteTx tx, String after) {
    List<MentorshipId> some = toRenew(tx, after);
    renew(tx, some);
    return some.size() < AT_ONCE
        ? Optional.empty()
        : Optional.of(some.getLast().value().toString());
  }

  /** The first mentorships after one. */
  List<MentorshipId> toRenew(Tx tx, String after) {
    return ids(tx.sql(PairCadenceSql.class).toRenew(after, people.today(), AT_ONCE));
  }

  /** Lists some mentorships anew, and has those told who were not told of a lapse. */
  void renew(WriteTx tx, Collection<MentorshipId> some) {
    if (some.isEmpty()) {
      return;
    }
    PairCadenceSql sql = tx.sql(PairCadenceSql.class);
    Map<MentorshipId, PairCadence> before = byId(sql.of(some));
    Map<MentorshipId, PairCadence> now = byId(cadences.of(tx, some));
    Set<MentorshipId> changed =
        new HashSet<>(some.stream().filter(id -> differs(before.get(id), now.get(id))).toList());
    if (!changed.isEmpty()) {
      sql.forget(changed);
      sql.insert(now.values().stream().filter(of -> changed.contains(of.mentorshipId())).toList());
      publish(tx, changed, before);
      publish(tx, changed, now);
    }
    LocalDate today = people.today();
    reminders.forEach((kind, reminder) ->
        reminder.put(
            tx,
            now.values().stream()
                .filter(of -> isUntold(kind, of, before.get(of.mentorshipId()), today))
                .toList()));
  }

  private static boolean differs(@Nullable PairCadence before, @Nullable PairCadence now) {
    return before == null ? now != null : !before.equals(now);
  }

  private static Map<MentorshipId, PairCadence> byId(List<PairCadence> cadences) {
    return cadences.stream().collect(toMap(PairCadence::mentorshipId, Function.identity()));
  }

  private static void publish(
      WriteTx tx, Set<MentorshipId> changed, Map<MentorshipId, PairCadence> cadences) {
    Set<Event> events = new HashSet<>();
    for (MentorshipId id : changed) {
      PairCadence of = cadences.get(id);
      if (of != null) {
        events.add(ofMentor(of.mentorId()));
        events.add(in(of.unitId()));
      }
    }
    events.forEach(tx::publish);
  }

  /**
   * Whether a lapse is new, or one that another day has brought. One that is long past when its
   * mentorship is listed for the first time is on agendas and is not told.
   */
  private static boolean isUntold(
      LapseKind kind, PairCadence now, @Nullable PairCadence before, LocalDate today) {
    LocalDate passed = now.lapsesAfter(kind);
    if (passed == null || !now.has(kind, today)) {
      return false;
    }
    return !passed.isBefore(today.minusDays(TOLD_WITHIN_DAYS))
        || (before != null && !(before.has(kind, today) && before.slot().equals(now.slot())));
  }

  /** Hears that a newcomer gets or loses a mentor. */
  void mentored(WriteTx tx, PersonId newHire) {
    renewFirst(tx, tx.sql(PairCadenceSql.class).ofNewHire(newHire));
  }

  /** Hears that somebody works on other days than was known. */
  void away(WriteTx tx, PersonId person) {
    renewOf(tx, Set.of(person));
  }

  /**
   * Hears what has happened to a session. What is only planned is not held, and changes nothing.
   */
  void met(WriteTx tx, Session session, Set<PersonId> members, SessionMove what) {
    if (session.form() == SessionForm.MENTOR && !AHEAD.contains(what)) {
      renewOf(tx, members);
    }
  }

  @Override
  public void ends(WriteTx tx, Employment employment) {
    away(tx, employment.personId());
  }

  @Override
  public void moved(WriteTx tx, Viewer viewer, Employment employment, LocalDate was) {
    away(tx, employment.personId());
  }

  @Override
  public void withdrawn(WriteTx tx, Viewer viewer, Employment employment) {
    away(tx, employment.personId());
  }

  private void renewOf(WriteTx tx, Set<PersonId> some) {
    renewFirst(tx, tx.sql(PairCadenceSql.class).ofPeople(some, people.today()));
  }

  /** Nobody has more mentorships than are listed at once; the night would list the others. */
  private void renewFirst(WriteTx tx, List<Main> some) {
    renew(tx, ids(some).stream().limit(AT_ONCE).toList());
  }

  private static List<MentorshipId> ids(List<Main> mentorships) {
    return mentorships.stream().map(Main::id).toList();
  }
}
