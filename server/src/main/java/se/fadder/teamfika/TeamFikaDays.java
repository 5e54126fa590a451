package se.fadder.teamfika;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import se.fadder.calendar.DayKind;
import se.fadder.calendar.WorkingDays;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.PersonId;
import se.fadder.people.Employment;
import se.fadder.people.People;
import se.fadder.people.UnitId;

/**
 * What people have with their teams on a day, read for many of them in the same few statements. For
 * other rooms; it says nothing of what a viewer may see.
 */
public final class TeamFikaDays {
  private final People people;
  private final WorkingDays workingDays;
  private final List<TeamFikaMoves> listeners = new CopyOnWriteArrayList<>();

  TeamFikaDays(People people, WorkingDays workingDays) {
    this.people = people;
    this.workingDays = workingDays;
  }

  /** Registers a listener for changes. Called before the start. */
  public void addListener(TeamFikaMoves listener) {
    listeners.add(listener);
  }

  void tellMoved(WriteTx tx, UnitId unit) {
    tx.publish(TeamFikas.changed(unit));
    listeners.forEach(listener -> listener.unitMoved(tx, unit));
  }

  /**
   * The fika of each of those people on a day: that of the unit in which they are employed then;
   * the earliest of several. No entry for whoever has none, on a day that is free for everybody, or
   * while the team has its half-day of wellness. Whether the person works at that time is not
   * asked.
   */
  public Map<PersonId, TeamFikaOfDay> of(Tx tx, Collection<PersonId> persons, LocalDate day) {
    Map<PersonId, Set<UnitId>> units = units(tx, persons, day);
    Set<UnitId> all = all(units);
    if (all.isEmpty() || workingDays.kind(day) == DayKind.FREE) {
      return Map.of();
    }
    List<TeamFika> fikas =
        tx.sql(TeamFikaSql.class).ofUnits(all).stream().filter(fika -> fika.isOn(day)).toList();
    if (fikas.isEmpty()) {
      return Map.of();
    }
    Map<UnitId, HalfDay> resting = halves(tx, TeamFika.units(fikas), day);
    return firstOf(
        units,
        fikas.stream()
            .filter(fika -> resting.get(fika.unitId()) != HalfDay.of(fika.begins()))
            .toList());
  }

  /** The units in which each of those people is employed on a day. */
  private Map<PersonId, Set<UnitId>> units(Tx tx, Collection<PersonId> persons, LocalDate day) {
    Map<PersonId, Set<UnitId>> units = new HashMap<>();
    if (!persons.isEmpty()) {
      people
          .allEmployments(tx, persons)
          .forEach((person, employments) ->
              units.put(
                  person,
                  employments.stream()
                      .filter(at -> at.term().includes(day))
                      .map(Employment::unitId)
                      .collect(toSet())));
    }
    return units;
  }

  private static Set<UnitId> all(Map<PersonId, Set<UnitId>> units) {
    Set<UnitId> all = new HashSet<>();
    units.values().forEach(all::addAll);
    return all;
  }

  private static Map<UnitId, HalfDay> halves(Tx tx, Set<UnitId> units, LocalDate day) {
    return tx.sql(WellnessSql.class).between(units, day, day).stream()
        .collect(toMap(WellnessDay::unitId, WellnessDay::half));
  }

  private static Map<PersonId, TeamFikaOfDay> firstOf(
      Map<PersonId, Set<UnitId>> units, List<TeamFika> fikas) {
    Map<PersonId, TeamFikaOfDay> first = new HashMap<>();
    units.forEach((person, own) ->
        fikas.stream()
            .filter(fika -> own.contains(fika.unitId()))
            .findFirst()
            .ifPresent(fika -> first.put(person, ofDay(fika))));
    return first;
  }

  private static TeamFikaOfDay ofDay(TeamFika fika) {
    return new TeamFikaOfDay(fika.id(), fika.begins(), fika.minutes());
  }

  /**
   * The half of a day that each of those people has with their team for wellness; the morning where
   * two teams of theirs have both. No entry for whoever has none.
   */
  public Map<PersonId, HalfDay> wellness(Tx tx, Collection<PersonId> persons, LocalDate day) {
    Map<PersonId, Set<UnitId>> units = units(tx, persons, day);
    Set<UnitId> all = all(units);
    Map<UnitId, HalfDay> halves = all.isEmpty() ? Map.of() : halves(tx, all, day);
    if (halves.isEmpty()) {
      return Map.of();
    }
    Map<PersonId, HalfDay> wellness = new HashMap<>();
    units.forEach((person, own) ->
        own.stream()
            .flatMap(unit -> Optional.ofNullable(halves.get(unit)).stream())
            .min(HalfDay::compareTo)
            .ifPresent(half -> wellness.put(person, half)));
    return wellness;
  }
}
