package se.fadder.mentorfollowup;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Event;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;
import se.fadder.mentorship.Mentorships;
import se.fadder.people.Employment;
import se.fadder.people.EmploymentBeginnings;
import se.fadder.people.EmploymentEnds;
import se.fadder.people.People;
import se.fadder.people.UnitId;

/**
 * The index of what managers are to see to: by unit, with the days on which it stands, so that an
 * agenda looks at few newcomers, whatever the size of the organisation. Whatever may change it
 * lists the newcomer anew in the same unit of work; the night lists all who are new.
 */
final class ConcernIndex implements EmploymentEnds, EmploymentBeginnings {
  /** The most newcomers in a unit of work: so many take less than the 20 ms that it may. */
  static final int AT_ONCE = 50;

  /** How many days after it begins to stand something is told, where a night was missed. */
  private static final int TOLD_WITHIN_DAYS = 4;

  private final People people;
  private final Mentorships mentorships;
  private final Concerns concerns;
  private final ConcernReminder reminder;

  ConcernIndex(
      People people, Mentorships mentorships, Concerns concerns, ConcernReminder reminder) {
    this.people = people;
    this.mentorships = mentorships;
    this.concerns = concerns;
    this.reminder = reminder;
  }

  /** The event that there may be something else to see to in the unit or below it. */
  static Event in(UnitId unit) {
    return Event.of("mentorfollowup.unit", unit);
  }

  /** Lists some newcomers anew, and has those told who are to see to what they were not told of. */
  void renew(WriteTx tx, Collection<PersonId> newHires) {
    if (newHires.isEmpty()) {
      return;
    }
    ConcernSql sql = tx.sql(ConcernSql.class);
    List<Concern> before = sql.of(newHires);
    List<Concern> now = concerns.of(tx, newHires);
    if (!Set.copyOf(before).equals(Set.copyOf(now))) {
      sql.forget(newHires);
      sql.insert(now);
      publish(tx, changed(before, now));
    }
    LocalDate today = people.today();
    Set<PersonId> untold =
        now.stream()
            .filter(concern -> isUntold(concern, before, today))
            .map(Concern::newHireId)
            .collect(toSet());
    if (!untold.isEmpty()) {
      reminder.put(
          tx,
          concerns.standing(tx, untold).stream()
              .filter(one -> isUntold(one.concern(), before, today))
              .toList());
    }
  }

  private static boolean isUntold(Concern concern, List<Concern> before, LocalDate today) {
    LocalDate since = today.minusDays(TOLD_WITHIN_DAYS);
    LocalDate hrFrom = concern.hrFromDay();
    return concern.standsOn(today)
        && (before.stream().noneMatch(concern::isSameAs)
            || !concern.fromDay().isBefore(since)
            || (hrFrom != null && !hrFrom.isBefore(since)));
  }

  private static Set<PersonId> changed(List<Concern> before, List<Concern> now) {
    Set<PersonId> all = new HashSet<>();
    Map<PersonId, List<Concern>> was = before.stream().collect(groupingBy(Concern::newHireId));
    Map<PersonId, List<Concern>> is = now.stream().collect(groupingBy(Concern::newHireId));
    all.addAll(was.keySet());
    all.addAll(is.keySet());
    return all.stream()
        .filter(id ->
            !Set.copyOf(was.getOrDefault(id, List.of()))
                .equals(Set.copyOf(is.getOrDefault(id, List.of()))))
        .collect(toSet());
  }

  private void publish(WriteTx tx, Set<PersonId> newHires) {
    people.allEmployments(tx, newHires).values().stream()
        .flatMap(List::stream)
        .flatMap(at -> at.unitPath().units().stream())
        .distinct()
        .forEach(unit -> tx.publish(in(unit)));
  }

  /** Hears that a newcomer gets or loses a mentor. */
  void mentored(WriteTx tx, PersonId newHire) {
    renew(tx, Set.of(newHire));
  }

  /** Hears that somebody works on other days than was known: some may be a mentor's. */
  void away(WriteTx tx, PersonId person) {
    renewMentees(tx, person, Set.of());
  }

  @Override
  public void ends(WriteTx tx, Employment employment) {
    renewMentees(tx, employment.personId(), Set.of(employment.personId()));
  }

  @Override
  public void moved(WriteTx tx, Viewer viewer, Employment employment, LocalDate was) {
    renewMentees(tx, employment.personId(), Set.of(employment.personId()));
  }

  @Override
  public void withdrawn(WriteTx tx, Viewer viewer, Employment employment) {
    renewMentees(tx, employment.personId(), Set.of(employment.personId()));
  }

  /**
   * Lists those whom somebody mentors, and others. Nobody mentors more than are listed at once; if
   * somebody did, the others would be listed in the night.
   */
  private void renewMentees(WriteTx tx, PersonId mentor, Set<PersonId> others) {
    Set<PersonId> newHires = new LinkedHashSet<>(others);
    mentorships.newHiresOf(tx, mentor).stream()
        .limit(AT_ONCE - others.size())
        .forEach(newHires::add);
    renew(tx, newHires);
  }
}
