package se.fadder.teamfika;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.calendar.AvailabilityMoves;
import se.fadder.db.WriteTx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;
import se.fadder.people.Employment;
import se.fadder.people.EmploymentBeginnings;
import se.fadder.people.EmploymentEnds;
import se.fadder.push.Outbox;
import se.fadder.teamfika.FikaDaySql.DayRow;

/**
 * The settling of hosts: whoever is to be told by today hosts from then on, whoever else comes or
 * goes, for as long as they are there themselves. It is done every morning, and anew whenever
 * something moves the days.
 */
final class FikaHosts implements AvailabilityMoves, EmploymentEnds, EmploymentBeginnings {
  private final FikaPlans plans;
  private final FikaHostReminder reminder;
  private final Outbox outbox;

  FikaHosts(FikaPlans plans, FikaHostReminder reminder, Outbox outbox) {
    this.plans = plans;
    this.reminder = reminder;
    this.outbox = outbox;
  }

  /**
   * Settles the hosts of some fikas, and has those told who are to be by now. What was settled and
   * is so no more is taken back, but not of a fika that has begun.
   */
  void settle(WriteTx tx, Collection<TeamFika> fikas) {
    settle(tx, fikas, settled(tx, fikas, plans.today().date()));
  }

  private void settle(WriteTx tx, Collection<TeamFika> fikas, Map<Place, DayRow> before) {
    LocalDate today = plans.today().date();
    Map<TeamFikaId, FikaPlan> planned = plans.of(tx, fikas);
    Map<Place, DayRow> after = new HashMap<>();
    List<Outbox.Wanted> told = new ArrayList<>();
    for (FikaPlan plan : planned.values()) {
      for (FikaDay day : plan.days()) {
        PersonId host = day.hostId();
        if (host != null && !plans.hasBegun(plan.fika(), day.day())) {
          boolean isTold = plan.isToldBy(day, today);
          if (isTold || day.settled() || day.line() != null) {
            DayRow row = new DayRow(plan.fika().id(), day.day(), host, day.line());
            after.put(Place.of(row), row);
          }
          if (isTold) {
            told.add(reminder.of(plan.fika(), day.day(), host));
          }
        }
      }
    }
    store(tx, before, after);
    outbox.put(tx, told);
    if (!before.equals(after)) {
      fikas.forEach(fika -> tx.publish(TeamFikas.changed(fika.unitId())));
    }
  }

  /** Which fika on which day. */
  private record Place(TeamFikaId fika, LocalDate day) {
    static Place of(DayRow row) {
      return new Place(row.fikaId(), row.day());
    }
  }

  /** What is settled of fikas that have not begun. */
  private Map<Place, DayRow> settled(WriteTx tx, Collection<TeamFika> fikas, LocalDate today) {
    Set<TeamFikaId> ids = fikas.stream().map(TeamFika::id).collect(toSet());
    Set<TeamFikaId> begun =
        fikas.stream()
            .filter(fika -> plans.hasBegun(fika, today))
            .map(TeamFika::id)
            .collect(toSet());
    return ids.isEmpty()
        ? Map.of()
        : tx.sql(FikaDaySql.class).settled(ids, today).stream()
            .filter(row -> row.day().isAfter(today) || !begun.contains(row.fikaId()))
            .collect(toMap(Place::of, row -> row));
  }

  private void store(WriteTx tx, Map<Place, DayRow> before, Map<Place, DayRow> after) {
    List<DayRow> fresh =
        after.entrySet().stream()
            .filter(one -> !one.getValue().equals(before.get(one.getKey())))
            .map(Map.Entry::getValue)
            .toList();
    if (!fresh.isEmpty()) {
      tx.sql(FikaDaySql.class).put(fresh);
    }
    Map<TeamFikaId, List<LocalDate>> gone = new HashMap<>();
    before.keySet().stream()
        .filter(place -> !after.containsKey(place))
        .forEach(
            place -> gone.computeIfAbsent(place.fika(), _ -> new ArrayList<>()).add(place.day()));
    gone.forEach((fika, days) -> tx.sql(FikaDaySql.class).delete(fika, days));
    withdraw(tx, before.values(), after.values());
  }

  /** Who hosts a fika. */
  private record Hosting(TeamFikaId fika, PersonId person) {
    static Hosting of(DayRow row) {
      return new Hosting(row.fikaId(), row.hostId());
    }
  }

  /** Takes back what those were told, or were to be, who host no day of a fika any more. */
  private void withdraw(WriteTx tx, Collection<DayRow> before, Collection<DayRow> after) {
    Set<Hosting> hosting = after.stream().map(Hosting::of).collect(toSet());
    before.stream()
        .map(Hosting::of)
        .distinct()
        .filter(one -> !hosting.contains(one))
        .forEach(one ->
            outbox.withdraw(
                tx, Set.of(one.person()), reminder, one.fika().value(), plans.today().now()));
  }

  /** Settles who hosts a day, and what they have written, in place of whoever did before. */
  void put(WriteTx tx, FikaDay day, PersonId host, @Nullable String line) {
    List<TeamFika> fikas = List.of(day.fika());
    Map<Place, DayRow> before = settled(tx, fikas, plans.today().date());
    tx.sql(FikaDaySql.class).put(List.of(new DayRow(day.fika().id(), day.day(), host, line)));
    settle(tx, fikas, before);
    tx.publish(TeamFikas.changed(day.fika().unitId()));
  }

  @Override
  public void moved(WriteTx tx, PersonId person) {
    List<TeamFikaId> hosted = tx.sql(FikaDaySql.class).hostedBy(person, plans.today().date());
    if (!hosted.isEmpty()) {
      settle(tx, tx.sql(TeamFikaSql.class).byIds(hosted));
    }
  }

  @Override
  public void ends(WriteTx tx, Employment employment) {
    moved(tx, employment.personId());
  }

  @Override
  public void moved(WriteTx tx, Viewer viewer, Employment employment, LocalDate was) {
    moved(tx, employment.personId());
  }

  @Override
  public void withdrawn(WriteTx tx, Viewer viewer, Employment employment) {
    moved(tx, employment.personId());
  }
}
