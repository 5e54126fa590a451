package se.fadder.mentorfollowup;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.fadder.calendar.Availability;
import se.fadder.calendar.WorkingDays;
import se.fadder.people.Employment;

/** The rules by which managers are to see to something for a newcomer, without what is stored. */
final class ConcernRules {
  /**
   * How many of the employer's working days before the first day there is to be a mentor, and how
   * many after it HR is told too.
   */
  private static final int MARGIN = 5;

  /** How many days after the first day somebody is new, and is to have a mentor. */
  static final int NEW_FOR_DAYS = 180;

  /**
   * How many days ahead a mentor's last day is told: one whose temporary employment ends in two
   * years concerns nobody yet.
   */
  private static final int LEAVES_WITHIN_DAYS = 180;

  /** How many days a wish to talk stands, if nobody says that it is done with. */
  private static final int TALK_DAYS = 60;

  static final LocalDate NO_END = LocalDate.of(9999, 12, 31);

  private final WorkingDays workingDays;
  private final LongAbsences longAbsences;

  ConcernRules(WorkingDays workingDays) {
    this.workingDays = workingDays;
    this.longAbsences = new LongAbsences(workingDays, MARGIN);
  }

  /** What stands on the day, or is known to stand later. */
  List<Concern> of(MentoredNewHire newHire, LocalDate today) {
    return Stream.of(
            missing(newHire, today),
            leaves(newHire, today),
            away(newHire, today),
            talk(newHire, today),
            change(newHire, today))
        .flatMap(Optional::stream)
        .filter(concern -> !concern.untilDay().isBefore(today))
        .toList();
  }

  /**
   * Nobody is agreed: from five working days before the first day on; HR is told five after it. Who
   * had a mentor by then has had one: that it was ended is nobody's concern.
   */
  private Optional<Concern> missing(MentoredNewHire newHire, LocalDate today) {
    if (newHire.introduced() == null) {
      return Optional.empty();
    }
    LocalDate firstDay = newHire.employment().firstDay();
    LocalDate from = workingDay(firstDay, -MARGIN);
    LocalDate hrFrom = workingDay(firstDay, MARGIN);
    LocalDate soonest = today.isBefore(firstDay) ? firstDay : today;
    return newHire.mentorships().stream()
            .map(MainMentorship::term)
            .anyMatch(term -> !term.endedBefore(soonest) || !term.endedBefore(hrFrom))
        ? Optional.empty()
        : Optional.of(
            concern(
                newHire,
                ConcernKind.MISSING,
                newHire.introduced().value() + " " + firstDay,
                firstDay,
                from,
                hrFrom,
                firstDay.plusDays(NEW_FOR_DAYS)));
  }

  private LocalDate workingDay(LocalDate anchor, int count) {
    return workingDays
        .count(anchor, count, Availability.FULL)
        .orElse(anchor.plusDays(Integer.signum(count) * 7L));
  }

  /** The main mentor leaves, or has left, and nobody has ended the mentorship before that. */
  private static Optional<Concern> leaves(MentoredNewHire newHire, LocalDate today) {
    for (MainMentorship m : newHire.lasting(today)) {
      LocalDate leaves = lastDayOfMentor(newHire, m);
      if (leaves != null && (m.lastDay() == null || leaves.isBefore(m.lastDay()))) {
        return Optional.of(
            concern(
                newHire,
                ConcernKind.LEAVES,
                m.id().value() + " " + leaves,
                leaves,
                leaves.minusDays(LEAVES_WITHIN_DAYS),
                null,
                m.lastDay() == null ? NO_END : m.lastDay()));
      }
    }
    return Optional.empty();
  }

  /** The last day of the mentor in the newcomer's organisation; null when none is set. */
  private static @Nullable LocalDate lastDayOfMentor(MentoredNewHire newHire, MainMentorship m) {
    List<Employment> there =
        newHire.employments().getOrDefault(m.mentorId(), List.of()).stream()
            .filter(at ->
                at.unitPath().organisation().equals(newHire.employment().unitPath().organisation()))
            .toList();
    return there.stream().anyMatch(at -> at.lastDay() == null)
        ? null
        : there.stream()
            .map(at -> Objects.requireNonNull(at.lastDay()))
            .max(LocalDate::compareTo)
            .orElse(null);
  }

  /** The main mentor is away for long, and nobody stands in. */
  private Optional<Concern> away(MentoredNewHire newHire, LocalDate today) {
    for (MainMentorship m : newHire.lasting(today)) {
      Availability mentor = newHire.availability().getOrDefault(m.mentorId(), Availability.FULL);
      Optional<LongAbsences.LongAbsence> away = longAbsences.within(m.term(), mentor, today);
      if (away.isPresent()) {
        return away.map(of ->
            concern(
                newHire,
                ConcernKind.AWAY,
                m.id().value() + " " + of.firstDay(),
                of.firstDay(),
                of.knownFrom(),
                null,
                of.lastDay() == null ? NO_END : of.lastDay()));
      }
    }
    return Optional.empty();
  }

  private static Optional<Concern> talk(MentoredNewHire newHire, LocalDate today) {
    FitCheck check = newHire.wantsToTalk();
    LocalDate since = check == null ? null : check.answeredOn();
    return check == null
            || since == null
            || newHire.lasting(today).stream().noneMatch(m -> m.id().equals(check.mentorshipId()))
        ? Optional.empty()
        : Optional.of(
            concern(
                newHire,
                ConcernKind.TALK,
                check.id().value().toString(),
                since,
                since,
                null,
                since.plusDays(TALK_DAYS)));
  }

  /** The wish for another mentor stands until somebody else is agreed, or this one ends. */
  private static Optional<Concern> change(MentoredNewHire newHire, LocalDate today) {
    MentoredNewHire.ChangeWish wish = newHire.wish();
    List<MainMentorship> lasting = newHire.lasting(today);
    return wish == null || lasting.isEmpty() || !lasting.getLast().id().equals(wish.mentorshipId())
        ? Optional.empty()
        : Optional.of(
            concern(
                newHire,
                ConcernKind.CHANGE,
                wish.mentorshipId().value().toString(),
                wish.wishedOn(),
                wish.wishedOn(),
                null,
                NO_END));
  }

  private static Concern concern(
      MentoredNewHire newHire,
      ConcernKind kind,
      String cause,
      LocalDate day,
      LocalDate from,
      @Nullable LocalDate hrFrom,
      LocalDate until) {
    return new Concern(
        newHire.id(),
        kind,
        newHire.unitId(),
        newHire.employment().unitPath().units().getFirst(),
        cause,
        day,
        from,
        hrFrom,
        until);
  }
}
