package se.fadder.calendar;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.audit.AuditLog;
import se.fadder.audit.ChangeKind;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Ids;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Term;
import se.fadder.kernel.Viewer;
import se.fadder.people.AccessScope;
import se.fadder.people.People;

/**
 * The absence verbs: days away are entered, ended and taken back by the person, whoever leads them
 * and HR. There are days, and never a reason.
 */
public final class Absences {
  /** How long ago an absence may have begun that is entered now. */
  private static final Period BACK = Period.ofYears(1);

  /** How far ahead an absence may begin or end. What lies farther is a slip of the pen. */
  private static final Period AHEAD = Period.ofYears(3);

  private final Ids ids;
  private final People people;
  private final Calendar calendar;
  private final AuditLog auditLog;

  Absences(Ids ids, People people, Calendar calendar, AuditLog auditLog) {
    this.ids = ids;
    this.people = people;
    this.calendar = calendar;
    this.auditLog = auditLog;
  }

  /**
   * Enters days on which a person is away.
   *
   * @param lastDay null while it is not known
   * @param standIn who stands in meanwhile; null where nobody is chosen
   */
  public Outcome<PersonId> begin(
      WriteTx tx,
      Viewer viewer,
      PersonId person,
      LocalDate firstDay,
      @Nullable LocalDate lastDay,
      @Nullable PersonId standIn) {
    if (!mayChange(tx, viewer, person)) {
      return Outcome.refused(Problem.notFound("personId"));
    }
    Optional<Problem> problem =
        unlikely("firstDay", firstDay)
            .or(() -> unfit(tx, person, firstDay, lastDay, null))
            .or(() -> badStandIn(tx, viewer, person, firstDay, standIn));
    if (problem.isPresent()) {
      return Outcome.refused(problem.get());
    }
    Absence absence = new Absence(ids.next(AbsenceId::new), person, firstDay, lastDay, standIn);
    tx.sql(CalendarSql.class).insertAbsence(absence);
    moved(tx, viewer, absence, CalendarChangeKind.ABSENCE_RECORDED, absence.term());
    return Outcome.done(person);
  }

  /** The problem because of which somebody cannot stand in; empty when they can, or nobody does. */
  private Optional<Problem> badStandIn(
      Tx tx, Viewer viewer, PersonId person, LocalDate firstDay, @Nullable PersonId standIn) {
    if (standIn == null) {
      return Optional.empty();
    }
    if (people.persons(tx, viewer, Set.of(standIn)).isEmpty()) {
      return Optional.of(Problem.notFound("standInId"));
    }
    if (standIn.equals(person)) {
      return Optional.of(
          Problem.at("standInId", "OWN_STAND_IN", "Nobody stands in for themselves."));
    }
    return people.allEmployments(tx, Set.of(standIn)).getOrDefault(standIn, List.of()).stream()
            .anyMatch(at -> at.term().includes(firstDay))
        ? Optional.empty()
        : Optional.of(
            Problem.at(
                "standInId", "NOT_EMPLOYED_THEN", "The person is not employed on the first day."));
  }

  /** Sets the last day of an absence: it may be sooner or later than was known. */
  public Outcome<PersonId> end(WriteTx tx, Viewer viewer, AbsenceId id, LocalDate lastDay) {
    Optional<Absence> absence = changeable(tx, viewer, id);
    if (absence.isEmpty()) {
      return Outcome.refused(Problem.notFound("absenceId"));
    }
    PersonId person = absence.get().personId();
    LocalDate firstDay = absence.get().firstDay();
    Optional<Problem> problem = unfit(tx, person, firstDay, lastDay, id);
    if (problem.isPresent()) {
      return Outcome.refused(problem.get());
    }
    tx.sql(CalendarSql.class).end(id, lastDay);
    Term term = new Term(firstDay, lastDay);
    moved(tx, viewer, absence.get(), CalendarChangeKind.ABSENCE_ENDED, term);
    return Outcome.done(person);
  }

  /** Takes back an absence that is not to be, or was entered by mistake. */
  public Outcome<PersonId> withdraw(WriteTx tx, Viewer viewer, AbsenceId id) {
    Optional<Absence> absence = changeable(tx, viewer, id);
    if (absence.isEmpty()) {
      return Outcome.refused(Problem.notFound("absenceId"));
    }
    tx.sql(CalendarSql.class).withdraw(id);
    Term term = absence.get().term();
    moved(tx, viewer, absence.get(), CalendarChangeKind.ABSENCE_WITHDRAWN, term);
    return Outcome.done(absence.get().personId());
  }

  private void moved(WriteTx tx, Viewer viewer, Absence absence, ChangeKind kind, Term term) {
    PersonId standIn = absence.standInId();
    String what = term.toText() + (standIn == null ? "" : ", stand-in " + standIn.value());
    auditLog.note(tx, viewer, absence.personId(), kind, absence.id(), what);
    calendar.tellMoved(tx, absence.personId());
  }

  private Optional<Absence> changeable(Tx tx, Viewer viewer, AbsenceId id) {
    return tx.sql(CalendarSql.class).byIds(Set.of(id)).stream()
        .filter(absence -> mayChange(tx, viewer, absence.personId()))
        .findFirst();
  }

  /** Whether the person works or will, and the viewer is themselves, leads them or is their HR. */
  private boolean mayChange(Tx tx, Viewer viewer, PersonId person) {
    AccessScope scope = people.reach(tx, viewer);
    return people.allEmployments(tx, Set.of(person)).values().stream()
        .flatMap(all -> all.stream())
        .filter(at -> !at.term().endedBefore(scope.day()))
        .anyMatch(at ->
            scope.isSelf(person) || scope.leads(at.unitPath()) || scope.isHrOf(at.unitPath()));
  }

  /** What is wrong with the days of an absence, beside those that are entered already. */
  private Optional<Problem> unfit(
      Tx tx,
      PersonId person,
      LocalDate firstDay,
      @Nullable LocalDate lastDay,
      @Nullable AbsenceId changed) {
    if (lastDay != null && lastDay.isBefore(firstDay)) {
      return Optional.of(
          Problem.at("lastDay", "ENDS_BEFORE_IT_BEGINS", "The last day is before the first."));
    }
    Optional<Problem> unlikely = lastDay == null ? Optional.empty() : unlikely("lastDay", lastDay);
    if (unlikely.isPresent()) {
      return unlikely;
    }
    Term term = new Term(firstDay, lastDay);
    String field = changed == null ? "firstDay" : "lastDay";
    return tx.sql(CalendarSql.class).absences(Set.of(person), firstDay).stream()
            .anyMatch(other -> !other.id().equals(changed) && other.term().overlaps(term))
        ? Optional.of(
            Problem.at(field, "AWAY_ALREADY", "The person is away on some of the days already."))
        : Optional.empty();
  }

  private Optional<Problem> unlikely(String field, LocalDate day) {
    LocalDate today = people.today();
    return day.isBefore(today.minus(BACK)) || day.isAfter(today.plus(AHEAD))
        ? Optional.of(Problem.at(field, "DAY_UNLIKELY", "Nobody is away so far from today."))
        : Optional.empty();
  }
}
