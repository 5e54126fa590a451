package se.fadder.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The availability of one person: on which of the employer's working days they work.
 *
 * @param ownHours when they work, where that is not as in their unit
 */
public record Availability(
    List<Absence> absences, List<PartTime> partTimes, List<WorkingHours> ownHours) {
  /** The availability of somebody who works on all of them. */
  public static final Availability FULL = new Availability(List.of(), List.of());

  public Availability {
    absences = List.copyOf(absences);
    partTimes = List.copyOf(partTimes);
    ownHours = List.copyOf(ownHours);
  }

  /** The availability of somebody who has no hours of their own. */
  public Availability(List<Absence> absences, List<PartTime> partTimes) {
    this(absences, partTimes, List.of());
  }

  /** The same availability without what was over before a day. */
  public Availability since(LocalDate day) {
    return new Availability(
        absences.stream().filter(absence -> !absence.term().endedBefore(day)).toList(),
        partTimes.stream().filter(partTime -> !partTime.term().endedBefore(day)).toList(),
        ownHours.stream().filter(hours -> !hours.term().endedBefore(day)).toList());
  }

  /** The same availability, in which an absence whose end is not known never ends. */
  public Availability asFarAsKnown() {
    List<Absence> lasting =
        absences.stream()
            .map(absence -> absence.lastDay() == null ? absence.until(LocalDate.MAX) : absence)
            .toList();
    return new Availability(lasting, partTimes, ownHours);
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
    return !isFree(day);
  }

  /**
   * The weekdays on which the person works at that time, be it every second week: by part time and
   * their own hours, else Monday to Friday.
   */
  public Set<DayOfWeek> weekdays(LocalDate day) {
    Set<DayOfWeek> weekdays = EnumSet.noneOf(DayOfWeek.class);
    boolean some = false;
    for (PartTime partTime : partTimes) {
      if (partTime.term().includes(day)) {
        List<DayOfWeek> working = partTime.workingDays();
        if (some) {
          weekdays.retainAll(working);
        } else {
          weekdays.addAll(working);
        }
        some = true;
      }
    }
    if (!some) {
      weekdays.addAll(WorkingHours.WEEKDAYS);
    }
    ownHours(day).ifPresent(hours -> weekdays.retainAll(hours.weekdays()));
    return weekdays;
  }

  /**
   * Whether the person is known to be away on that day, be it without an end in sight: nobody is
   * reminded while they are away. A weekday on which they do not work counts.
   */
  public boolean isAway(LocalDate day) {
    return absences.stream().anyMatch(absence -> absence.term().includes(day)) || isFree(day);
  }

  private boolean isFree(LocalDate day) {
    return partTimes.stream()
            .anyMatch(partTime ->
                partTime.term().includes(day)
                    && !partTime.workingDays().contains(day.getDayOfWeek()))
        || ownHours(day).filter(hours -> hours.on(day).isEmpty()).isPresent();
  }

  /** The person's own hours that hold on a day; empty where those of their unit do. */
  Optional<WorkingHours> ownHours(LocalDate day) {
    return ownHours.stream().filter(hours -> hours.term().includes(day)).findFirst();
  }
}
