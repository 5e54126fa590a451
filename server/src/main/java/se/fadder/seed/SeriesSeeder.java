package se.fadder.seed;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.supervision.SeriesDraft;
import se.fadder.supervision.SeriesPlans;
import se.fadder.supervision.SessionDraft;
import se.fadder.supervision.SessionForm;
import se.fadder.supervision.SessionTime;

/**
 * The seeder of series of sessions, for half a year from when the single sessions of the
 * demonstration are over. They are planned as people plan them, around holidays and absences.
 */
public final class SeriesSeeder {
  /** After how many weeks a series begins. */
  private static final int FIRST_WEEK = 5;

  private static final int WEEKS = 26;
  private static final List<DayOfWeek> WEEKDAYS =
      List.of(
          DayOfWeek.THURSDAY,
          DayOfWeek.WEDNESDAY,
          DayOfWeek.TUESDAY,
          DayOfWeek.MONDAY,
          DayOfWeek.FRIDAY);

  private final Today today;
  private final SeriesPlans plans;

  public SeriesSeeder(Today today, SeriesPlans plans) {
    this.today = today;
    this.plans = plans;
  }

  /** Plans a series of a mentor and a newcomer; whether there is a weekday that they share. */
  boolean ofPair(WriteTx tx, PersonId mentor, PersonId newHire) {
    return plan(tx, SessionForm.MENTOR, mentor, List.of(newHire), LocalTime.of(13, 0), 2);
  }

  /** Plans reviews of cases of a group; whether there is a weekday that they share. */
  boolean ofGroup(WriteTx tx, List<PersonId> group) {
    List<PersonId> others = group.subList(1, group.size());
    return plan(tx, SessionForm.CASE_REVIEW, group.getFirst(), others, LocalTime.of(10, 0), 4);
  }

  /** The first day of the series, a Monday. */
  LocalDate firstDay() {
    return today
        .date()
        .plusWeeks(FIRST_WEEK)
        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private boolean plan(
      WriteTx tx,
      SessionForm form,
      PersonId leader,
      List<PersonId> members,
      LocalTime begins,
      int everyWeeks) {
    SessionTime time = new SessionTime(firstDay(), begins, begins.plusHours(1));
    SessionDraft session = new SessionDraft(form, true, leader, null, members, time);
    LocalDate lastDay = firstDay().plusWeeks(WEEKS);
    return WEEKDAYS.stream()
        .map(weekday -> new SeriesDraft(session, weekday, everyWeeks, lastDay))
        .anyMatch(draft -> plans.record(tx, new Viewer(leader), draft) instanceof Outcome.Done);
  }
}
