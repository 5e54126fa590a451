package se.fadder.breaks;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import se.fadder.breakplans.BreakPlan;
import se.fadder.calendar.TimeSpan;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Ids;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Today;
import se.fadder.push.Outbox;

/**
 * The planner of the rest of people's days, by what is known now: it writes their slots, and what
 * is to be told of them into the outbox. It takes the same few statements for however many.
 *
 * <p>Whoever plans a day or answers on it raises its generation before they read anything, so that
 * two of them meet on that one row, and the later one knows what the other has done.
 */
final class DayPlanner {
  private final Today today;
  private final Ids ids;
  private final DayReader reader;
  private final BreakReminder reminder;
  private final Outbox outbox;

  DayPlanner(Today today, Ids ids, DayReader reader, BreakReminder reminder, Outbox outbox) {
    this.today = today;
    this.ids = ids;
    this.reader = reader;
    this.reminder = reminder;
    this.outbox = outbox;
  }

  /** Whether something of today lies within some times. */
  boolean isToday(Collection<TimeSpan> spans) {
    TimeSpan whole = reader.whole(today.date());
    return spans.stream().anyMatch(whole::overlaps);
  }

  /** Plans today anew for those of some people who are to be reminded, or were to be until now. */
  void plan(WriteTx tx, Collection<PersonId> persons) {
    if (persons.isEmpty()) {
      return;
    }
    LocalDate day = today.date();
    BreakSql sql = tx.sql(BreakSql.class);
    Map<PersonId, Integer> generations = new HashMap<>(byPerson(sql.raise(persons, day)));
    Map<PersonId, BreakPlan> plans = reader.plans().of(tx, persons, day);
    List<BreakSql.DayRow> fresh =
        plans.keySet().stream()
            .filter(person -> !generations.containsKey(person))
            .map(person -> new BreakSql.DayRow(person, day, 1))
            .toList();
    if (!fresh.isEmpty()) {
      generations.putAll(byPerson(sql.add(fresh)));
    }
    if (!generations.isEmpty()) {
      plan(tx, generations, reader.of(tx, generations.keySet(), day, plans));
    }
  }

  /**
   * Plans today anew for those of some people who are to be told of a break before an instant. Of
   * many who are told late few are.
   */
  void planWhereNext(WriteTx tx, Collection<PersonId> persons, Instant end) {
    if (!persons.isEmpty()) {
      plan(
          tx,
          tx.sql(BreakSql.class).on(persons, today.date()).stream()
              .filter(slot -> slot.isPlanned() && slot.hasPlace() && slot.at().isBefore(end))
              .map(BreakSlot::personId)
              .collect(toSet()));
    }
  }

  private static Map<PersonId, Integer> byPerson(List<BreakSql.DayRow> rows) {
    return rows.stream().collect(toMap(BreakSql.DayRow::personId, BreakSql.DayRow::generation));
  }

  private void plan(WriteTx tx, Map<PersonId, Integer> generations, Map<PersonId, DayFacts> facts) {
    List<DayChange> changes = new ArrayList<>();
    facts.forEach((person, of) ->
        changes.add(
            change(person, of, Objects.requireNonNull(generations.get(person)), today.now())));
    write(tx, changes);
    endTold(tx, facts, changes);
  }

  /**
   * Has what was told end with its slot, or now where the person rests by now: on a device that had
   * no contact until then it is not shown any more.
   */
  private void endTold(WriteTx tx, Map<PersonId, DayFacts> facts, List<DayChange> changes) {
    Instant now = today.now();
    Map<UUID, Instant> ends = new HashMap<>();
    Set<PersonId> persons = new HashSet<>();
    changes.stream()
        .flatMap(of -> of.put().stream())
        .filter(BreakSlot::isTold)
        .forEach(slot -> {
          ends.put(slot.id().value(), slot.ends());
          persons.add(slot.personId());
        });
    facts.values().stream()
        .filter(of -> of.plan().isEmpty())
        .flatMap(of -> of.slots().stream())
        .filter(slot -> slot.isTold() && slot.isOpenAt(now))
        .forEach(slot -> {
          ends.put(slot.id().value(), now);
          persons.add(slot.personId());
        });
    outbox.endTold(tx, persons, reminder, ends, now);
  }

  private DayChange change(PersonId person, DayFacts facts, int generation, Instant now) {
    return DayChange.of(
        person,
        facts,
        DayPlan.of(reader.clock(), facts, now),
        generation,
        () -> ids.next(BreakSlotId::new));
  }

  private void write(WriteTx tx, List<DayChange> changes) {
    BreakSql sql = tx.sql(BreakSql.class);
    List<BreakSlot> deleted = changes.stream().flatMap(of -> of.deleted().stream()).toList();
    List<BreakSlot> gone = changes.stream().flatMap(of -> of.gone().stream()).toList();
    List<BreakSlot> put = changes.stream().flatMap(of -> of.put().stream()).toList();
    if (!deleted.isEmpty()) {
      sql.delete(deleted.stream().map(BreakSlot::id).toList());
    }
    if (!gone.isEmpty()) {
      outbox.withdrawWaiting(
          tx,
          gone.stream().map(BreakSlot::personId).collect(toSet()),
          reminder,
          gone.stream().map(slot -> slot.id().value()).collect(toSet()));
    }
    if (!put.isEmpty()) {
      sql.put(put);
      outbox.put(
          tx, changes.stream().flatMap(of -> of.toTell().stream()).map(reminder::wanted).toList());
    }
  }

  /**
   * Raises the generation of a person's day, so that nobody else plans it or answers on it
   * meanwhile; returns it.
   */
  int raise(WriteTx tx, PersonId person) {
    return tx.sql(BreakSql.class)
        .add(List.of(new BreakSql.DayRow(person, today.date(), 1)))
        .getFirst()
        .generation();
  }

  /** Raises the generation of a person's day, and reads what it is planned from. */
  RunningDay running(WriteTx tx, PersonId person) {
    return running(tx, person, raise(tx, person));
  }

  /** Reads what a day is planned from whose generation was raised to that. */
  RunningDay running(WriteTx tx, PersonId person, int generation) {
    LocalDate day = today.date();
    DayFacts facts = Objects.requireNonNull(reader.of(tx, Set.of(person), day).get(person));
    return new RunningDay(person, generation, facts);
  }

  /** A day on which somebody answers. */
  record RunningDay(PersonId personId, int generation, DayFacts facts) {}

  /** What becomes of the day once some of its slots are as they are given. */
  DayChange change(RunningDay day, Collection<BreakSlot> answered) {
    DayFacts facts = day.facts();
    for (BreakSlot slot : answered) {
      facts = facts.with(slot);
    }
    DayChange change = change(day.personId(), facts, day.generation(), today.now());
    return change.including(answered);
  }

  void write(WriteTx tx, DayChange change) {
    write(tx, List.of(change));
  }
}
