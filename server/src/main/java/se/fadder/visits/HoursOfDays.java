package se.fadder.visits;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Viewer;
import se.fadder.kernel.ViewerId;
import se.fadder.visits.HoursOfDaySql.HoursRow;

/**
 * The hours of single days: that somebody goes home earlier today, or begins later. Everybody says
 * their own, and only those. What was said last holds, whichever the server hears of last.
 */
public final class HoursOfDays {
  private final List<HoursOfDayMoves> listeners = new CopyOnWriteArrayList<>();
  private final OwnDay ownDay;

  HoursOfDays(OwnDay ownDay) {
    this.ownDay = ownDay;
  }

  /** Registers a listener for changes. Called before the start. */
  public void addListener(HoursOfDayMoves listener) {
    listeners.add(listener);
  }

  /**
   * What those people have said of a day; no entry for whoever has not. For rooms above: no viewer
   * is told of another's.
   */
  public Map<PersonId, HoursOfDay> of(Tx tx, Collection<PersonId> persons, LocalDate day) {
    return persons.isEmpty()
        ? Map.of()
        : tx.sql(HoursOfDaySql.class).on(persons, day).stream()
            .filter(HoursRow::isSaid)
            .collect(toMap(HoursRow::personId, HoursRow::hours));
  }

  /** What the viewer has said of today. */
  public Optional<HoursOfDay> ofToday(Tx tx, Viewer viewer) {
    PersonId self = viewer.person();
    return Optional.ofNullable(of(tx, Set.of(self), ownDay.day(ownDay.now())).get(self));
  }

  /**
   * Says when the viewer goes home on the day on which they say so. What was said of a day that is
   * over changes nothing.
   *
   * @param time null takes it back
   * @param at when they said so, if that was before the server heard of it
   */
  public Outcome<ViewerId> endEarly(
      WriteTx tx, Viewer viewer, @Nullable LocalTime time, @Nullable Instant at) {
    Optional<Problem> problem = ownDay.problem(at);
    if (problem.isPresent()) {
      return Outcome.refused(problem.get());
    }
    Instant said = ownDay.said(at);
    HoursRow known = row(tx, viewer, said);
    return ownDay.isOlder(said, known.endsSaid())
        ? Outcome.done(viewer.id())
        : say(tx, viewer, known, known.ending(time, said));
  }

  /** Says when the viewer begins on the day on which they say so, as the other method does. */
  public Outcome<ViewerId> beginLate(
      WriteTx tx, Viewer viewer, @Nullable LocalTime time, @Nullable Instant at) {
    Optional<Problem> problem = ownDay.problem(at);
    if (problem.isPresent()) {
      return Outcome.refused(problem.get());
    }
    Instant said = ownDay.said(at);
    HoursRow known = row(tx, viewer, said);
    return ownDay.isOlder(said, known.beginsSaid())
        ? Outcome.done(viewer.id())
        : say(tx, viewer, known, known.beginning(time, said));
  }

  private HoursRow row(Tx tx, Viewer viewer, Instant said) {
    LocalDate day = ownDay.day(said);
    return tx.sql(HoursOfDaySql.class).on(Set.of(viewer.person()), day).stream()
        .findFirst()
        .orElse(HoursRow.unsaid(viewer.person(), day));
  }

  private Outcome<ViewerId> say(WriteTx tx, Viewer viewer, HoursRow known, HoursRow said) {
    if (ownDay.isOver(said.day())) {
      return Outcome.done(viewer.id());
    }
    if (said.begins() != null && said.ends() != null && !said.begins().isBefore(said.ends())) {
      return Outcome.refused(
          Problem.at("time", "DAY_ENDS_FIRST", "The day would end before it begins."));
    }
    tx.sql(HoursOfDaySql.class).put(said);
    if (!said.hours().equals(known.hours())) {
      listeners.forEach(listener -> listener.moved(tx, viewer.person()));
    }
    return Outcome.done(viewer.id());
  }

  /**
   * All that is kept of what a person has said, by day. For a room above that shows them theirs.
   */
  public SortedMap<LocalDate, HoursOfDay> kept(Tx tx, PersonId person) {
    SortedMap<LocalDate, HoursOfDay> kept = new TreeMap<>();
    tx.sql(HoursOfDaySql.class).all(person).stream()
        .filter(HoursRow::isSaid)
        .forEach(row -> kept.put(row.day(), row.hours()));
    return kept;
  }

  /** Deletes all that is kept of what a person has said. */
  public void deleteAll(WriteTx tx, PersonId person) {
    if (tx.sql(HoursOfDaySql.class).deleteAll(person) > 0) {
      listeners.forEach(listener -> listener.moved(tx, person));
    }
  }
}
