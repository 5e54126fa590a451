package se.fadder.people;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.fadder.audit.AuditLog;
import se.fadder.audit.ChangeKind;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Event;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Term;
import se.fadder.kernel.Viewer;
import se.fadder.text.OneLine;

/** The employment verbs: what managers and HR set, correct and lift of the days of employments. */
public final class Employments {
  /** The earliest year in which an employment begins: nobody who works today began earlier. */
  private static final int FIRST_YEAR = 1950;

  /** How far ahead an employment may begin. */
  private static final Period FAR_AHEAD = Period.ofYears(3);

  /** How far ahead an employment may end: whoever begins at 18 is retired by then. */
  private static final Period LONGEST_AHEAD = Period.ofYears(50);

  private final People people;
  private final AuditLog auditLog;
  private final List<EmploymentEnds> ends = new CopyOnWriteArrayList<>();
  private final List<EmploymentBeginnings> beginnings = new CopyOnWriteArrayList<>();

  public Employments(People people, AuditLog auditLog) {
    this.people = people;
    this.auditLog = auditLog;
  }

  /** Registers a listener for the last days of employments. Called before the start. */
  public void addListener(EmploymentEnds listener) {
    ends.add(listener);
  }

  /** Registers a listener for the first days of employments. Called before the start. */
  public void addListener(EmploymentBeginnings listener) {
    beginnings.add(listener);
  }

  /**
   * Sets the last day of an employment, be it for the first time or another than before. For HR
   * and, while it lasts, for whoever leads the unit; not for oneself.
   */
  public Outcome<EmploymentId> end(WriteTx tx, Viewer viewer, EmploymentId id, LocalDate lastDay) {
    return setLastDay(tx, viewer, id, lastDay, PeopleChangeKind.EMPLOYMENT_ENDED);
  }

  /**
   * Lifts the last day of an employment, which goes on until further notice; for the same people as
   * {@link #end}.
   */
  public Outcome<EmploymentId> goOn(WriteTx tx, Viewer viewer, EmploymentId id) {
    return setLastDay(tx, viewer, id, null, PeopleChangeKind.EMPLOYMENT_CONTINUED);
  }

  private Outcome<EmploymentId> setLastDay(
      WriteTx tx, Viewer viewer, EmploymentId id, @Nullable LocalDate lastDay, ChangeKind kind) {
    AccessScope scope = people.reach(tx, viewer);
    Optional<Employment> found =
        employment(tx, id, at -> !scope.isSelf(at.personId()) && mayEnd(scope, at));
    if (found.isEmpty()) {
      return Outcome.refused(Problem.notFound("employmentId"));
    }
    return setLastDay(tx, viewer, found.get(), lastDay, kind);
  }

  /**
   * Sets the last day of an employment, or lifts it. For rooms that have judged who may do so, or
   * whom no person asks; it checks no access.
   */
  public Outcome<EmploymentId> recordLastDay(
      WriteTx tx, @Nullable Viewer viewer, EmploymentId id, @Nullable LocalDate lastDay) {
    ChangeKind kind =
        lastDay == null ? PeopleChangeKind.EMPLOYMENT_CONTINUED : PeopleChangeKind.EMPLOYMENT_ENDED;
    return employment(tx, id, at -> true)
        .map(at -> setLastDay(tx, viewer, at, lastDay, kind))
        .orElseGet(() -> Outcome.refused(Problem.notFound("employmentId")));
  }

  private Outcome<EmploymentId> setLastDay(
      WriteTx tx,
      @Nullable Viewer viewer,
      Employment employment,
      @Nullable LocalDate lastDay,
      ChangeKind kind) {
    EmploymentId id = employment.id();
    LocalDate firstDay = employment.firstDay();
    if (lastDay != null && lastDay.isBefore(firstDay)) {
      return Outcome.refused(endsBeforeItBegins());
    } else if (lastDay != null && isEndUnlikely(lastDay, people.today())) {
      return Outcome.refused(endUnlikely());
    }
    Term term = new Term(firstDay, lastDay);
    if (isEmployedElseThen(tx, employment, term)) {
      return Outcome.refused(
          Problem.at("lastDay", "EMPLOYED_ALREADY", "The person is employed there at that time."));
    }
    tx.sql(PeopleSql.class).endEmployment(id, lastDay);
    changed(tx, viewer, employment, kind, term.toText());
    tellEnds(tx, id);
    return Outcome.done(id);
  }

  private void tellEnds(WriteTx tx, EmploymentId id) {
    tx.sql(PeopleSql.class)
        .employments(Set.of(id))
        .forEach(at -> ends.forEach(listener -> listener.ends(tx, at)));
  }

  /**
   * Withdraws an employment of somebody who does not come after all, before its first day. Its days
   * become one that has passed, so that nothing of it begins; the audit log has those that were
   * agreed. For HR and whoever leads the unit.
   */
  public Outcome<EmploymentId> withdraw(WriteTx tx, Viewer viewer, EmploymentId id) {
    AccessScope scope = people.reach(tx, viewer);
    Optional<Employment> found =
        employment(tx, id, at -> !scope.isSelf(at.personId()) && mayEnd(scope, at));
    if (found.isEmpty()) {
      return Outcome.refused(Problem.notFound("employmentId"));
    }
    Employment employment = found.get();
    if (!employment.term().beginsAfter(scope.day())) {
      return Outcome.refused(
          Problem.at("employmentId", "BEGUN_ALREADY", "The employment has begun by now."));
    }
    tx.sql(PeopleSql.class).withdrawEmployment(id, freeDay(tx, employment, scope.day()));
    String was = employment.term().toText();
    changed(tx, viewer, employment, PeopleChangeKind.EMPLOYMENT_WITHDRAWN, "was " + was);
    beginnings.forEach(listener -> listener.withdrawn(tx, viewer, employment));
    tellEnds(tx, id);
    return Outcome.done(id);
  }

  /** The last day before today on which no employment of the person in that unit began. */
  private static LocalDate freeDay(Tx tx, Employment employment, LocalDate today) {
    List<LocalDate> taken =
        tx.sql(PeopleSql.class).employmentsOf(Set.of(employment.personId())).stream()
            .filter(at -> at.unitId().equals(employment.unitId()))
            .map(Employment::firstDay)
            .toList();
    LocalDate day = today.minusDays(1);
    while (taken.contains(day)) {
      day = day.minusDays(1);
    }
    return day;
  }

  /** Corrects what somebody works as, and on what terms. For HR. */
  public Outcome<EmploymentId> correct(
      WriteTx tx, Viewer viewer, EmploymentId id, String written, EmploymentForm form) {
    AccessScope scope = people.reach(tx, viewer);
    Optional<Employment> found = employment(tx, id, at -> scope.isHrOf(at.unitPath()));
    if (found.isEmpty()) {
      return Outcome.refused(Problem.notFound("employmentId"));
    }
    recordWork(tx, viewer, found.get(), OneLine.of(written), form);
    return Outcome.done(id);
  }

  /**
   * Records what somebody works as, and on what terms. For rooms that have judged who may do so; it
   * checks no access.
   */
  public void recordWork(
      WriteTx tx, @Nullable Viewer viewer, Employment was, String title, EmploymentForm form) {
    EmploymentId id = was.id();
    if (!was.title().equals(title) || was.form() != form) {
      tx.sql(PeopleSql.class).correctEmployment(id, title, form);
      String what = "was %s, %s".formatted(was.title(), was.form());
      changed(tx, viewer, was, PeopleChangeKind.EMPLOYMENT_CORRECTED, what);
    }
  }

  /**
   * An employment, unless it was withdrawn. For other rooms; it says nothing of what a viewer may
   * see.
   */
  public Optional<Employment> found(Tx tx, EmploymentId id) {
    return employment(tx, id, at -> true);
  }

  /**
   * Lets an employment begin on another day. For rooms that have judged who may do so; it checks no
   * access.
   */
  public Outcome<EmploymentId> moveFirstDay(
      WriteTx tx, Viewer viewer, EmploymentId id, LocalDate firstDay) {
    Employment employment = tx.sql(PeopleSql.class).employments(Set.of(id)).getFirst();
    Term term = employment.term();
    if (isUnlikely(firstDay, people.today())) {
      return Outcome.refused(
          Problem.at("firstDay", "DAY_UNLIKELY", "Nobody begins on such a day."));
    } else if (term.endedBefore(firstDay)) {
      return Outcome.refused(endsBeforeItBegins());
    } else if (isEmployedElseThen(tx, employment, new Term(firstDay, employment.lastDay()))) {
      return Outcome.refused(
          Problem.at("firstDay", "EMPLOYED_ALREADY", "The person is employed there at that time."));
    }
    tx.sql(PeopleSql.class).moveFirstDay(id, firstDay);
    String what = "was " + term.toText() + ", begins " + firstDay;
    changed(tx, viewer, employment, PeopleChangeKind.EMPLOYMENT_MOVED, what);
    Employment now = tx.sql(PeopleSql.class).employments(Set.of(id)).getFirst();
    beginnings.forEach(listener -> listener.moved(tx, viewer, now, term.firstDay()));
    return Outcome.done(id);
  }

  /** Tells that somebody who is known already was employed further. For rooms that have done so. */
  public void tellBegun(WriteTx tx, Employment employment) {
    beginnings.forEach(listener -> listener.begun(tx, employment));
  }

  /** Whether a first day cannot be meant, such as one of the wrong century. */
  public static boolean isUnlikely(LocalDate firstDay, LocalDate today) {
    return firstDay.getYear() < FIRST_YEAR || firstDay.isAfter(today.plus(FAR_AHEAD));
  }

  /**
   * Whether a last day cannot be meant, such as the 31 December 9999 by which programs say that
   * there is none.
   */
  public static boolean isEndUnlikely(LocalDate lastDay, LocalDate today) {
    return lastDay.isAfter(today.plus(LONGEST_AHEAD));
  }

  /** The problem that a last day cannot be meant. */
  public static Problem endUnlikely() {
    return Problem.at(
        "lastDay", "DAY_UNLIKELY", "Nobody's last day is known so far ahead; leave it out.");
  }

  /** Whether a person is employed in a unit at some of that time already. For other rooms. */
  public boolean isEmployedIn(Tx tx, Unit unit, Person person, Term term) {
    return tx.sql(PeopleSql.class).employmentsOf(Set.of(person.id())).stream()
        .anyMatch(at -> at.unitId().equals(unit.id()) && at.term().overlaps(term));
  }

  private static boolean isEmployedElseThen(Tx tx, Employment employment, Term term) {
    return tx.sql(PeopleSql.class).employmentsOf(Set.of(employment.personId())).stream()
        .filter(at -> !at.id().equals(employment.id()))
        .filter(at -> at.unitId().equals(employment.unitId()))
        .anyMatch(at -> at.term().overlaps(term));
  }

  /** An employment that may be changed, which one that was withdrawn may not. */
  private static Optional<Employment> employment(
      Tx tx, EmploymentId id, Predicate<Employment> may) {
    return tx.sql(PeopleSql.class).employments(Set.of(id)).stream()
        .filter(may)
        .filter(at -> !tx.sql(PeopleSql.class).isWithdrawn(id))
        .findFirst();
  }

  private static boolean mayEnd(AccessScope scope, Employment at) {
    boolean leads = scope.leads(at.unitPath()) && !at.term().endedBefore(scope.day());
    return scope.isHrOf(at.unitPath()) || leads;
  }

  private void changed(
      WriteTx tx, @Nullable Viewer viewer, Employment employment, ChangeKind kind, String what) {
    tx.publish(Event.standing(employment.personId()));
    auditLog.note(tx, viewer, employment.personId(), kind, employment.id(), what);
  }

  static Problem endsBeforeItBegins() {
    return Problem.at("lastDay", "ENDS_BEFORE_IT_BEGINS", "The last day is before the first.");
  }
}
