package se.fadder.teamfika;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.PersonId;
import se.fadder.teamfika.FikaDaySql.DayRow;

/**
 * The coming days of a fika with their hosts. It touches nothing; {@link FikaPlans} reads what it
 * stands on.
 *
 * @param team whoever is employed in the unit, or is to be
 * @param days by day; today's is among them until midnight
 */
record FikaPlan(TeamFika fika, Map<PersonId, Colleague> team, List<FikaDay> days) {
  /** The plan of a fika that there is none of in sight. */
  static FikaPlan none(TeamFika fika) {
    return new FikaPlan(fika, Map.of(), List.of());
  }

  /**
   * Works out the plan.
   *
   * @param wanted the days that are neither free for everybody nor rested on
   * @param begun today, where today's fika has begun; its host hosts, or has
   * @param rows what is settled of days from today on
   * @param hosted when each last hosted before today
   */
  static FikaPlan of(
      TeamFika fika,
      Map<PersonId, Colleague> team,
      List<LocalDate> wanted,
      @Nullable LocalDate begun,
      Map<LocalDate, DayRow> rows,
      Map<PersonId, LocalDate> hosted) {
    Map<PersonId, LocalDate> last = new HashMap<>(hosted);
    List<FikaDay> days = new ArrayList<>();
    if (begun != null) {
      DayRow row = rows.get(begun);
      if (row != null) {
        last.put(row.hostId(), begun);
      }
      if (wanted.contains(begun) && isSomebodyThere(fika, team, begun)) {
        days.add(day(fika, begun, row == null ? null : row.hostId(), row));
      }
    }
    SortedMap<LocalDate, PersonId> hosts =
        HostOrder.of(
            wanted.stream().filter(day -> !day.equals(begun)).toList(),
            team.values().stream()
                .map(one -> new HostOrder.Candidate(one.id(), one.sortKey()))
                .toList(),
            (person, day) ->
                Optional.ofNullable(team.get(person))
                    .filter(one -> one.isAtWork(day, fika.begins()))
                    .isPresent(),
            last,
            rows.values().stream().collect(toMap(DayRow::day, DayRow::hostId)));
    hosts.forEach((day, host) -> days.add(day(fika, day, host, rows.get(day))));
    return new FikaPlan(fika, team, List.copyOf(days));
  }

  private static boolean isSomebodyThere(
      TeamFika fika, Map<PersonId, Colleague> team, LocalDate day) {
    return team.values().stream().anyMatch(one -> one.isAtWork(day, fika.begins()));
  }

  private static FikaDay day(
      TeamFika fika, LocalDate day, @Nullable PersonId host, @Nullable DayRow row) {
    return new FikaDay(
        fika, day, host, row == null ? null : row.line(), row != null && row.hostId().equals(host));
  }

  Optional<FikaDay> on(LocalDate day) {
    return days.stream().filter(of -> of.day().equals(day)).findFirst();
  }

  /** Whether somebody is there on a day on which there is one. */
  boolean isFor(PersonId person, LocalDate day) {
    Colleague one = team.get(person);
    return one != null && on(day).isPresent() && one.isAtWork(day, fika.begins());
  }

  /** Whether the host of a day is to be told by another. */
  boolean isToldBy(FikaDay of, LocalDate day) {
    return !of.toldOn(team.values()).isAfter(day);
  }

  boolean isProtected(@Nullable PersonId person) {
    Colleague one = person == null ? null : team.get(person);
    return one != null && one.isProtected();
  }
}
