package se.fadder.cadence;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import se.fadder.cadence.PairCadenceSql.Main;
import se.fadder.cadence.PairCadenceSql.OfSession;
import se.fadder.calendar.WorkingTime;
import se.fadder.calendar.WorkingTimes;
import se.fadder.db.Tx;
import se.fadder.kernel.PersonId;
import se.fadder.mentorship.MentorshipId;
import se.fadder.people.Employment;
import se.fadder.people.NearestHolders;
import se.fadder.people.People;
import se.fadder.people.Role;
import se.fadder.people.StagingUnit;
import se.fadder.people.UnitPath;

/**
 * What cadences come to for mentorships, derived from sessions, working times and what holds in
 * units, in a constant number of statements. It says nothing of what a viewer may see.
 */
final class PairCadences {
  private static final LocalDate NO_END = LocalDate.parse("9999-12-31");

  private final People people;
  private final WorkingTimes workingTimes;

  PairCadences(People people, WorkingTimes workingTimes) {
    this.people = people;
    this.workingTimes = workingTimes;
  }

  /** Those of main mentorships that have not ended, between people who are employed. */
  List<PairCadence> of(Tx tx, Collection<MentorshipId> some) {
    LocalDate today = people.today();
    PairCadenceSql sql = tx.sql(PairCadenceSql.class);
    List<Main> mentorships = some.isEmpty() ? List.of() : sql.mentorships(some, today);
    Set<PersonId> both = new HashSet<>();
    mentorships.forEach(m -> Collections.addAll(both, m.mentorId(), m.newHireId()));
    Map<PersonId, List<Employment>> employments =
        both.isEmpty() ? Map.of() : people.allEmployments(tx, both);
    List<Pair> pairs =
        mentorships.stream().flatMap(m -> Pair.of(m, employments, today).stream()).toList();
    return pairs.isEmpty() ? List.of() : derived(tx, pairs);
  }

  /**
   * A mentorship between two who are employed.
   *
   * @param path of the unit in which the newcomer works
   */
  private record Pair(Main mentorship, UnitPath path, LocalDate untilDay) {
    static Optional<Pair> of(
        Main mentorship, Map<PersonId, List<Employment>> employments, LocalDate today) {
      List<Employment> mentor = lasting(employments, mentorship.mentorId(), today);
      List<Employment> newHire = lasting(employments, mentorship.newHireId(), today);
      LocalDate last = mentorship.lastDay() == null ? NO_END : mentorship.lastDay();
      return Employment.current(newHire, today)
          .filter(at -> !mentor.isEmpty() && !StagingUnit.holds(at.unitPath()))
          .map(at ->
              new Pair(
                  mentorship,
                  at.unitPath(),
                  Collections.min(List.of(last, lastDay(mentor), lastDay(newHire)))));
    }

    private static List<Employment> lasting(
        Map<PersonId, List<Employment>> employments, PersonId person, LocalDate today) {
      return employments.getOrDefault(person, List.of()).stream()
          .filter(at -> !at.term().endedBefore(today))
          .toList();
    }

    private static LocalDate lastDay(List<Employment> lasting) {
      return lasting.stream()
          .map(at -> Objects.requireNonNullElse(at.lastDay(), NO_END))
          .max(LocalDate::compareTo)
          .orElse(NO_END);
    }

    Set<PersonId> both() {
      return Set.of(mentorship.mentorId(), mentorship.newHireId());
    }
  }

  private List<PairCadence> derived(Tx tx, List<Pair> pairs) {
    Set<MentorshipId> ids = pairs.stream().map(pair -> pair.mentorship().id()).collect(toSet());
    Map<MentorshipId, LocalDate> held =
        days(tx.sql(PairCadenceSql.class).lastHeld(ids, people.today()));
    Map<PersonId, WorkingTime> times = workingTimes(tx, pairs);
    Set<UnitPath> paths = pairs.stream().map(Pair::path).collect(toSet());
    Map<UnitPath, Cadence> cadences =
        CadenceRows.of(tx, paths).entrySet().stream()
            .collect(toMap(Map.Entry::getKey, of -> of.getValue().cadence()));
    NearestHolders holders =
        NearestHolders.of(
            tx, people, paths.stream().map(path -> path.units().getLast()).collect(toSet()));
    List<PairCadence> derived = new ArrayList<>();
    for (Pair pair : pairs) {
      Main m = pair.mentorship();
      CadenceDays days =
          CadenceRule.of(
              Objects.requireNonNull(cadences.get(pair.path())),
              m.term(),
              held.get(m.id()),
              new SharedDays(time(times, m.mentorId()), time(times, m.newHireId())));
      derived.add(
          new PairCadence(
              m.id(),
              m.mentorId(),
              m.newHireId(),
              holders.unitBesides(pair.both(), Role.MANAGER, pair.path()),
              days.lastHeld(),
              days.due(),
              days.contactUntil(),
              pair.untilDay()));
    }
    return derived;
  }

  /** The next day for which the two of some mentorships have planned to meet; today may be one. */
  Map<MentorshipId, LocalDate> planned(Tx tx, Collection<MentorshipId> some) {
    return some.isEmpty()
        ? Map.of()
        : days(tx.sql(PairCadenceSql.class).nextPlanned(some, people.today()));
  }

  private static Map<MentorshipId, LocalDate> days(List<OfSession> sessions) {
    Map<MentorshipId, LocalDate> days = new HashMap<>();
    for (OfSession of : sessions) {
      if (of.day() != null) {
        days.put(of.mentorshipId(), of.day());
      }
    }
    return days;
  }

  private Map<PersonId, WorkingTime> workingTimes(Tx tx, List<Pair> pairs) {
    Set<PersonId> both = pairs.stream().flatMap(pair -> pair.both().stream()).collect(toSet());
    LocalDate first =
        Collections.min(pairs.stream().map(pair -> pair.mentorship().firstDay()).toList());
    return workingTimes.of(tx, both, first);
  }

  private static WorkingTime time(Map<PersonId, WorkingTime> times, PersonId person) {
    return Objects.requireNonNull(times.get(person));
  }
}
