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
import java.util.Set;
import se.fadder.cadence.PairCadenceSql.Main;
import se.fadder.cadence.PairCadenceSql.OfSession;
import se.fadder.calendar.WorkingTime;
import se.fadder.calendar.WorkingTimes;
import se.fadder.db.Tx;
import se.fadder.kernel.Chunks;
import se.fadder.kernel.PersonId;
import se.fadder.measures.Fact;
import se.fadder.measures.Measure;
import se.fadder.measures.Secrecy;
import se.fadder.mentorship.MentorshipId;
import se.fadder.people.Employment;
import se.fadder.people.StagingUnit;
import se.fadder.people.UnitPath;

/**
 * The measure of cadences: part of the newcomers with a mentor had met them as often as agreed, on
 * the last day of the month. It goes by the cadence, the sessions and the hours as they are known
 * when the month is made. Whoever works on no day together is not counted.
 */
final class CadenceMeasures {
  /** The names of the measures. */
  enum Key {
    CADENCE_KEPT
  }

  /** Of how many mentorships the working times are held at a time. */
  private static final int AT_ONCE = 200;

  private final WorkingTimes workingTimes;

  CadenceMeasures(WorkingTimes workingTimes) {
    this.workingTimes = workingTimes;
  }

  List<Measure> all() {
    return List.of(
        Measure.monthly(Key.CADENCE_KEPT, Secrecy.ANSWER, (tx, days) -> kept(tx, days.last())));
  }

  private List<Fact> kept(Tx tx, LocalDate day) {
    List<Fact> facts = new ArrayList<>();
    for (List<Main> some : Chunks.of(tx.sql(CadenceMeasureSql.class).lasting(day), AT_ONCE)) {
      facts.addAll(kept(tx, some, day));
    }
    return facts;
  }

  private List<Fact> kept(Tx tx, List<Main> mentorships, LocalDate day) {
    Map<PersonId, WorkingTime> times =
        workingTimes.of(
            tx,
            both(mentorships),
            Collections.min(mentorships.stream().map(Main::firstDay).toList()));
    Map<PersonId, Employment> workplaces = workplaces(times, day);
    List<Main> counted =
        mentorships.stream()
            .filter(
                m -> workplaces.containsKey(m.newHireId()) && workplaces.containsKey(m.mentorId()))
            .toList();
    if (counted.isEmpty()) {
      return List.of();
    }
    Map<MentorshipId, LocalDate> held = held(tx, counted, day);
    Map<UnitPath, Cadence> cadences =
        CadenceRows.of(tx, workplaces.values().stream().map(Employment::unitPath).collect(toSet()))
            .entrySet()
            .stream()
            .collect(toMap(Map.Entry::getKey, of -> of.getValue().cadence()));
    List<Fact> facts = new ArrayList<>();
    for (Main m : counted) {
      Employment at = Objects.requireNonNull(workplaces.get(m.newHireId()));
      SharedDays together =
          new SharedDays(
              Objects.requireNonNull(times.get(m.mentorId())),
              Objects.requireNonNull(times.get(m.newHireId())));
      CadenceRule.due(
              Objects.requireNonNull(cadences.get(at.unitPath())),
              m.term(),
              held.get(m.id()),
              together)
          .ifPresent(due ->
              facts.add(Fact.one(m.newHireId(), at.unitId().value(), due.isAfter(day) ? 1 : 0)));
    }
    return facts;
  }

  /** Where mentors and newcomers worked on the day; nobody who did not. */
  private static Map<PersonId, Employment> workplaces(
      Map<PersonId, WorkingTime> times, LocalDate day) {
    Map<PersonId, Employment> workplaces = new HashMap<>();
    times.forEach((person, time) ->
        Employment.current(time.employments(), day)
            .filter(at -> at.term().includes(day) && !StagingUnit.holds(at.unitPath()))
            .ifPresent(at -> workplaces.put(person, at)));
    return workplaces;
  }

  private static Map<MentorshipId, LocalDate> held(
      Tx tx, Collection<Main> mentorships, LocalDate day) {
    Set<MentorshipId> ids = mentorships.stream().map(Main::id).collect(toSet());
    Map<MentorshipId, LocalDate> held = new HashMap<>();
    for (OfSession of : tx.sql(CadenceMeasureSql.class).lastHeld(ids, day)) {
      LocalDate last = of.day();
      if (last != null) {
        held.put(of.mentorshipId(), last);
      }
    }
    return held;
  }

  private static Set<PersonId> both(Collection<Main> mentorships) {
    Set<PersonId> both = new HashSet<>();
    mentorships.forEach(m -> Collections.addAll(both, m.mentorId(), m.newHireId()));
    return both;
  }
}
