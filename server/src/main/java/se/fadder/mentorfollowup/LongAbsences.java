package se.fadder.mentorfollowup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.fadder.calendar.Absence;
import se.fadder.calendar.Availability;
import se.fadder.calendar.WorkingDays;
import se.fadder.kernel.Term;

/**
 * The rule of when a mentor is away for long: for more than ten of the days on which they would
 * work, all absences with no such day between them taken as one. One in which somebody stands in
 * counts for nothing.
 */
final class LongAbsences {
  /** How many working days somebody may be away. */
  static final int WORKING_DAYS = 10;

  /** How many days back an absence is looked for that goes on into another. */
  static final int DAYS_BACK = 60;

  private final WorkingDays workingDays;
  private final int margin;

  /**
   * Creates the rule.
   *
   * @param margin how many working days before it begins an absence is told whose end is known
   */
  LongAbsences(WorkingDays workingDays, int margin) {
    this.workingDays = workingDays;
    this.margin = margin;
  }

  /**
   * A long absence.
   *
   * @param lastDay null while it is not known
   * @param knownFrom the day from which on it is told
   */
  record LongAbsence(LocalDate firstDay, @Nullable LocalDate lastDay, LocalDate knownFrom) {}

  /** The first long absence of a mentor within a mentorship that is not over by today. */
  Optional<LongAbsence> within(Term mentorship, Availability mentor, LocalDate today) {
    Availability atWork = new Availability(List.of(), mentor.partTimes());
    return merged(mentor.absences(), atWork).stream()
        .filter(away -> !away.endedBefore(today) && away.overlaps(mentorship))
        .map(away -> overlap(away, mentorship))
        .flatMap(away -> told(away, atWork).stream())
        .findFirst();
  }

  private List<Term> merged(List<Absence> absences, Availability atWork) {
    List<Term> merged = new ArrayList<>();
    for (Absence absence :
        absences.stream()
            .filter(one -> one.standInId() == null)
            .sorted(Comparator.comparing(Absence::firstDay))
            .toList()) {
      Term before = merged.isEmpty() ? null : merged.getLast();
      if (before != null && before.lastDay() != null && goesOn(before.lastDay(), absence, atWork)) {
        merged.set(merged.size() - 1, new Term(before.firstDay(), absence.lastDay()));
      } else {
        merged.add(absence.term());
      }
    }
    return merged;
  }

  private boolean goesOn(LocalDate lastDay, Absence absence, Availability atWork) {
    return workingDays
        .next(lastDay.plusDays(1), atWork)
        .filter(next -> next.isBefore(absence.firstDay()))
        .isEmpty();
  }

  private static Term overlap(Term away, Term mentorship) {
    LocalDate first =
        away.firstDay().isBefore(mentorship.firstDay()) ? mentorship.firstDay() : away.firstDay();
    LocalDate ends = mentorship.lastDay();
    LocalDate last = ends != null && !away.endedBefore(ends) ? ends : away.lastDay();
    return new Term(first, last);
  }

  /** Whether it is long, and from when on that is told; without an end, once it has become long. */
  private Optional<LongAbsence> told(Term away, Availability atWork) {
    Optional<LocalDate> becomesLong = workingDays.count(away.firstDay(), WORKING_DAYS, atWork);
    if (becomesLong.isEmpty() || away.endedBefore(becomesLong.get())) {
      return Optional.empty();
    }
    LocalDate knownFrom =
        away.lastDay() == null
            ? becomesLong.get()
            : workingDays
                .count(away.firstDay(), -margin, Availability.FULL)
                .orElse(away.firstDay());
    return Optional.of(new LongAbsence(away.firstDay(), away.lastDay(), knownFrom));
  }
}
