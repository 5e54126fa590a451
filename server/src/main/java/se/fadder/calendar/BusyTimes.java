package se.fadder.calendar;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Stream;
import se.fadder.calendar.BusySql.BusyRow;
import se.fadder.calendar.BusySql.SpanRow;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.PersonId;

/**
 * The times at which people are busy, without a title. For rooms above, which set them and ask for
 * them: for {@link #of all}, where it is about the person themselves, and for those that are {@link
 * #knownToOthers known to others}, where another learns of them, be it from a time that is not
 * suggested. No log holds them.
 */
public final class BusyTimes {
  private final List<BusyMoves> listeners = new CopyOnWriteArrayList<>();

  public BusyTimes() {}

  /** Registers a listener for changes. Called before the start. */
  public void addListener(BusyMoves listener) {
    listeners.add(listener);
  }

  /** Sets when something makes people busy, in place of when it did before. */
  public void set(WriteTx tx, Set<PersonId> people, BusySource source, TimeSpan span) {
    if (people.isEmpty()) {
      return;
    }
    List<BusyRow> known = tx.sql(BusySql.class).ofSources(people, Set.of(source));
    Set<PersonId> same =
        known.stream()
            .filter(row -> row.span().equals(span))
            .map(BusyRow::personId)
            .collect(toSet());
    Set<PersonId> others =
        people.stream().filter(person -> !same.contains(person)).collect(toSet());
    if (!others.isEmpty()) {
      tx.sql(BusySql.class).put(others, List.of(new SpanRow(source, span.begins(), span.ends())));
      tell(tx, others, Stream.concat(Stream.of(span), known.stream().map(BusyRow::span)));
    }
  }

  /** Sets when several things that are new make the same people busy, in one statement. */
  public void add(WriteTx tx, Set<PersonId> people, Map<BusySource, TimeSpan> spans) {
    if (!people.isEmpty() && !spans.isEmpty()) {
      List<SpanRow> rows = new ArrayList<>();
      spans.forEach((source, span) -> rows.add(new SpanRow(source, span.begins(), span.ends())));
      tx.sql(BusySql.class).put(people, rows);
      tell(tx, people, spans.values().stream());
    }
  }

  /** Says that something makes those people busy no more. */
  public void clear(WriteTx tx, Set<PersonId> people, BusySource source) {
    clear(tx, people, Set.of(source));
  }

  /** Says the same of several things at once: listeners hear of them once. */
  public void clear(WriteTx tx, Set<PersonId> people, Set<BusySource> sources) {
    if (people.isEmpty() || sources.isEmpty()) {
      return;
    }
    List<BusyRow> known = tx.sql(BusySql.class).ofSources(people, sources);
    Set<PersonId> busy = known.stream().map(BusyRow::personId).collect(toSet());
    if (!busy.isEmpty()) {
      tx.sql(BusySql.class).delete(busy, sources);
      tell(tx, busy, known.stream().map(BusyRow::span));
    }
  }

  private void tell(WriteTx tx, Set<PersonId> people, Stream<TimeSpan> moved) {
    List<TimeSpan> spans = moved.distinct().toList();
    listeners.forEach(listener -> listener.moved(tx, people, spans));
  }

  /**
   * When each of those people is busy within a span, by beginning; they may overlap, and reach out
   * of the span. Empty for whoever is not.
   */
  public Map<PersonId, List<TimeSpan>> of(Tx tx, Collection<PersonId> people, TimeSpan within) {
    return spans(people, between(tx, people, within));
  }

  /**
   * When each of those people is busy within a span as others may learn, as {@link #of} has it:
   * without what they have said of themselves.
   */
  public Map<PersonId, List<TimeSpan>> knownToOthers(
      Tx tx, Collection<PersonId> people, TimeSpan within) {
    return spans(people, knownToOthers(between(tx, people, within)));
  }

  private static Map<PersonId, List<TimeSpan>> spans(
      Collection<PersonId> people, Stream<BusyRow> rows) {
    Map<PersonId, List<TimeSpan>> busy =
        rows.collect(groupingBy(BusyRow::personId, mapping(BusyRow::span, toList())));
    return people.stream()
        .distinct()
        .collect(toMap(Function.identity(), person -> busy.getOrDefault(person, List.of())));
  }

  /**
   * When each of those people is busy within a span as others may learn, and by what; no entry for
   * whoever is not.
   */
  public Map<PersonId, Map<BusySource, TimeSpan>> knownBySource(
      Tx tx, Collection<PersonId> people, TimeSpan within) {
    return bySource(knownToOthers(between(tx, people, within)));
  }

  /**
   * When each of those people is busy within a span, and by what, as {@link #of} has it; no entry
   * for whoever is not.
   */
  public Map<PersonId, Map<BusySource, TimeSpan>> bySource(
      Tx tx, Collection<PersonId> people, TimeSpan within) {
    return bySource(between(tx, people, within));
  }

  private static Map<PersonId, Map<BusySource, TimeSpan>> bySource(Stream<BusyRow> rows) {
    return rows.collect(groupingBy(BusyRow::personId, toMap(BusyRow::source, BusyRow::span)));
  }

  private static Stream<BusyRow> between(Tx tx, Collection<PersonId> people, TimeSpan within) {
    return people.isEmpty()
        ? Stream.empty()
        : tx.sql(BusySql.class).between(people, within.begins(), within.ends()).stream();
  }

  private static Stream<BusyRow> knownToOthers(Stream<BusyRow> rows) {
    return rows.filter(row -> !row.source().isOwnSaying());
  }
}
