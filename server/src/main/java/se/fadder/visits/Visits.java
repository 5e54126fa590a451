package se.fadder.visits;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.calendar.BusyTimes;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Viewer;
import se.fadder.kernel.ViewerId;

/**
 * The visits of people: while one runs, its person is busy. Everybody says their own, and only
 * those. One runs until its end, or until the next one begins; which of them the server hears of
 * first does not matter.
 */
public final class Visits {
  private final OwnDay ownDay;
  private final BusyTimes busyTimes;

  Visits(OwnDay ownDay, BusyTimes busyTimes) {
    this.ownDay = ownDay;
    this.busyTimes = busyTimes;
  }

  /** The visit that the viewer is on now. */
  public Optional<Visit> running(Tx tx, Viewer viewer) {
    Instant now = ownDay.now();
    return tx.sql(VisitSql.class).all(viewer.person()).reversed().stream()
        .filter(visit -> visit.isRunningAt(now))
        .findFirst();
  }

  /**
   * Says that the viewer is on a visit, in place of any that they are on by then. What was said of
   * one that is over by now changes nothing; nor does what was said before, by its id.
   *
   * @param until on the same day
   * @param at since when, if that was before the server heard of it
   */
  public Outcome<ViewerId> begin(
      WriteTx tx, Viewer viewer, VisitId id, Instant until, @Nullable Instant at) {
    Instant begins = ownDay.said(at);
    Optional<Problem> problem = ownDay.problem(at).or(() -> problem(begins, until));
    if (problem.isPresent()) {
      return Outcome.refused(problem.get());
    }
    PersonId person = viewer.person();
    List<Visit> known = tx.sql(VisitSql.class).all(person);
    if (known.stream().noneMatch(visit -> visit.id().equals(id))) {
      Visit visit = new Visit(id, begins, endBeforeNext(known, begins, until));
      if (visit.ends().isAfter(ownDay.now())) {
        put(tx, person, visit, known);
      }
    }
    return Outcome.done(viewer.id());
  }

  private Optional<Problem> problem(Instant begins, Instant until) {
    if (!until.isAfter(begins)) {
      return problem("VISIT_IS_OVER", "A visit ends after it was said.");
    }
    return until.isAfter(ownDay.end(ownDay.day(begins)))
        ? problem("VISIT_TOO_LONG", "A visit ends on the day on which it was said.")
        : Optional.empty();
  }

  private static Optional<Problem> problem(String code, String message) {
    return Optional.of(Problem.at("until", code, message));
  }

  private static Instant endBeforeNext(List<Visit> known, Instant begins, Instant until) {
    return known.stream()
        .map(Visit::begins)
        .filter(next -> next.isAfter(begins) && next.isBefore(until))
        .findFirst()
        .orElse(until);
  }

  /** Puts the new one before it shortens others, so that at no moment its person seems free. */
  private void put(WriteTx tx, PersonId person, Visit visit, List<Visit> known) {
    tx.sql(VisitSql.class).insert(person, visit);
    busyTimes.set(tx, Set.of(person), visit.source(), visit.span());
    known.stream()
        .filter(other -> other.isRunningAt(visit.begins()))
        .forEach(other -> shorten(tx, person, other, visit.begins()));
  }

  private void shorten(WriteTx tx, PersonId person, Visit visit, Instant end) {
    if (end.isAfter(visit.begins())) {
      Visit shorter = visit.until(end);
      tx.sql(VisitSql.class).end(person, visit.id(), end);
      busyTimes.set(tx, Set.of(person), visit.source(), shorter.span());
    } else {
      tx.sql(VisitSql.class).delete(person, visit.id());
      busyTimes.clear(tx, Set.of(person), visit.source());
    }
  }

  /**
   * Ends a visit of the viewer's before its time. Nothing changes where it was over by then, or is
   * none of theirs.
   *
   * @param id null for the one that ran at that time
   * @param at when, if that was before the server heard of it
   */
  public Outcome<ViewerId> end(
      WriteTx tx, Viewer viewer, @Nullable VisitId id, @Nullable Instant at) {
    Optional<Problem> problem = ownDay.problem(at);
    if (problem.isPresent()) {
      return Outcome.refused(problem.get());
    }
    PersonId person = viewer.person();
    Instant end = ownDay.said(at);
    tx.sql(VisitSql.class).all(person).stream()
        .filter(visit -> id == null ? visit.isRunningAt(end) : visit.id().equals(id))
        .filter(visit -> visit.ends().isAfter(end))
        .forEach(visit -> shorten(tx, person, visit, end));
    return Outcome.done(viewer.id());
  }

  /**
   * All that is kept of a person's visits, by beginning. For a room above that shows them theirs.
   */
  public List<Visit> kept(Tx tx, PersonId person) {
    return tx.sql(VisitSql.class).all(person);
  }

  /** Deletes all that is kept of a person's visits, and ends the one that runs. */
  public void deleteAll(WriteTx tx, PersonId person) {
    List<Visit> all = kept(tx, person);
    busyTimes.clear(tx, Set.of(person), all.stream().map(Visit::source).collect(toSet()));
    if (!all.isEmpty()) {
      tx.sql(VisitSql.class).deleteAll(person);
    }
  }
}
