package se.fadder.calendar;

import java.time.LocalDate;
import java.util.List;

/** On which of the employer's working days one person works. */
public record Availability(List<Absence> absences, List<PartTime> partTimes) {
  /** Somebody who works on all of them. */
  public static final Availability FULL = new Availability(List.of(), List.of());

  public Availability {
    absences = List.copyOf(absences);
    partTimes = List.copyOf(partTimes);
  }

  /** The same without what was over before a day. */
  public Availability since(LocalDate day) {
    return new Availability(
        absences.stream().filter(absence -> !absence.term().endedBefore(day)).toList(),
        partTimes.stream().filter(partTime -> !partTime.term().endedBefore(day)).toList());
  }

  /**
   * Whether the person works on that day. An absence whose end is not known yet counts for nothing
   * here: a date cannot be planned around it until it has an end.
   */
  public boolean includes(LocalDate day) {
    for (Absence absence : absences) {
      if (absence.lastDay() != null && absence.term().includes(day)) {
        return false;
      }
    }
    for (PartTime partTime : partTimes) {
      if (partTime.term().includes(day) && !partTime.workingDays().contains(day.getDayOfWeek())) {
        return false;
      }
    }
    return true;
  }
}
