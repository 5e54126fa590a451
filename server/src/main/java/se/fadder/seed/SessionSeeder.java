package se.fadder.seed;

import static java.time.temporal.ChronoUnit.WEEKS;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.calendar.Availability;
import se.fadder.calendar.WorkingDays;
import se.fadder.db.WriteTx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Term;
import se.fadder.kernel.Today;
import se.fadder.outsidesupervisors.OutsideSupervisorId;
import se.fadder.outsidesupervisors.OutsideSupervisors;
import se.fadder.people.Unit;
import se.fadder.people.UnitId;
import se.fadder.supervision.SessionDraft;
import se.fadder.supervision.SessionForm;
import se.fadder.supervision.SessionPlans;
import se.fadder.supervision.SessionState;
import se.fadder.supervision.SessionTime;

/**
 * The seeder of sessions, of the last eight weeks and the next four: mentors meet newcomers weekly
 * and later every second week, groups are supervised from outside, and cases are reviewed. Of the
 * year before there are some too, so that there is something to see over time.
 */
public final class SessionSeeder {
  private static final int WEEKS_BACK = 8;
  private static final int WEEKS_AHEAD = 4;

  /** How far back the sessions of the past go. */
  private static final int YEAR_BACK = 52;

  /** One in so many of the sessions of the past was called off. */
  private static final int ONE_MISSED_IN = 6;

  /** Until which week of a mentorship its two meet every week. */
  private static final int WEEKLY = 6;

  /** How many weeks ago a session was called off. */
  private static final int MISSED = 3;

  /** How many weeks lie between two supervisions of a group. */
  private static final int GROUP_EVERY = 4;

  private static final int LEAST_OF_A_GROUP = 3;
  private static final int HOURS_OF_A_GROUP = 2;

  private static final List<DayOfWeek> DAYS =
      List.of(DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY);

  private final Today today;
  private final WorkingDays workingDays;
  private final SessionPlans plans;
  private final OutsideSupervisors outside;
  private final SeriesSeeder series;

  public SessionSeeder(
      Today today,
      WorkingDays workingDays,
      SessionPlans plans,
      OutsideSupervisors outside,
      SeriesSeeder series) {
    this.today = today;
    this.workingDays = workingDays;
    this.plans = plans;
    this.outside = outside;
    this.series = series;
  }

  /** Adds the sessions, once the mentorships are there. */
  void add(WriteTx tx, Map<Row, Term> mentorships, Map<String, Unit> units, Staff staff) {
    Map<UnitId, Set<PersonId>> groups = new LinkedHashMap<>();
    Set<PersonId> forAYear = new HashSet<>();
    int place = 0;
    boolean hasSeries = false;
    for (Map.Entry<Row, Term> entry : mentorships.entrySet()) {
      Row row = entry.getKey();
      if (row.text("kind").equals("MAIN")) {
        mentorSessions(tx, row, entry.getValue(), place++, staff);
        hasSeries = hasSeries || planSeries(tx, row, staff);
        Set<PersonId> group =
            groups.computeIfAbsent(
                staff.latest(row, "mentor").unitId(), unit -> new LinkedHashSet<>());
        for (String side : List.of("mentor", "newHire")) {
          if (isThereThroughout(row, side, staff)) {
            group.add(staff.id(row, side));
            if (staff.isEmployed(row, side, today.date().minusWeeks(YEAR_BACK + 1L))) {
              forAYear.add(staff.id(row, side));
            }
          }
        }
      }
    }
    groups.values().removeIf(group -> group.size() < LEAST_OF_A_GROUP);
    units.values().stream()
        .filter(unit -> groups.containsKey(unit.id()))
        .forEach(unit -> {
          List<PersonId> group = new ArrayList<>(groups.get(unit.id()));
          OutsideSupervisorId supervisor = supervise(tx, unit, group);
          superviseBefore(tx, supervisor, group.stream().filter(forAYear::contains).toList());
        });
    for (Set<PersonId> group : groups.values()) {
      if (series.ofGroup(tx, new ArrayList<>(group))) {
        break;
      }
    }
  }

  /** A week that is counted from today can begin before today's weekday, and end after it. */
  private boolean isThereThroughout(Row row, String side, Staff staff) {
    return staff.isEmployed(row, side, today.date().minusWeeks(WEEKS_BACK + 1L))
        && staff.isEmployed(row, side, today.date().plusWeeks(WEEKS_AHEAD + 1L));
  }

  private boolean planSeries(WriteTx tx, Row row, Staff staff) {
    return staff.isEmployed(row, "newHire", today.date())
        && series.ofPair(tx, staff.id(row, "mentor"), staff.id(row, "newHire"));
  }

  /** Adds the sessions of a mentor and a newcomer, on a weekday of their own. */
  private void mentorSessions(WriteTx tx, Row row, Term term, int place, Staff staff) {
    DayOfWeek weekday = DAYS.get(place % DAYS.size());
    for (int week = -YEAR_BACK; week <= WEEKS_AHEAD; week++) {
      LocalDate day = working(today.date().plusWeeks(week), weekday);
      long age = WEEKS.between(term.firstDay(), day);
      boolean isDue = age < WEEKLY || age % 2 == 0;
      if (term.includes(day)
          && isDue
          && staff.isEmployed(row, "mentor", day)
          && staff.isEmployed(row, "newHire", day)) {
        record(
            tx,
            SessionForm.MENTOR,
            staff.id(row, "mentor"),
            null,
            List.of(staff.id(row, "newHire")),
            new SessionTime(day, LocalTime.of(13, 0), LocalTime.of(14, 0)),
            isMissed(week, place, age));
      }
    }
  }

  private static @Nullable Boolean isMissed(int week, int place, long age) {
    if (week < -WEEKS_BACK) {
      return Math.floorMod(week + place, ONE_MISSED_IN) == 0;
    }
    return age < WEEKLY ? week == -MISSED : null;
  }

  /** Adds the supervision of those of a group who were here in the year before. */
  private void superviseBefore(WriteTx tx, OutsideSupervisorId supervisor, List<PersonId> group) {
    if (group.size() < LEAST_OF_A_GROUP) {
      return;
    }
    for (int week = -YEAR_BACK; week < -WEEKS_BACK; week += GROUP_EVERY) {
      LocalDate day = working(today.date().plusWeeks(week), DayOfWeek.MONDAY);
      SessionTime time =
          new SessionTime(day, LocalTime.of(9, 0), LocalTime.of(9 + HOURS_OF_A_GROUP, 0));
      boolean missed = week % (GROUP_EVERY * ONE_MISSED_IN) == 0;
      record(tx, SessionForm.GROUP, null, supervisor, group, time, missed);
    }
  }

  /** Adds the supervision of a group by somebody from outside, and a review of its cases. */
  private OutsideSupervisorId supervise(WriteTx tx, Unit unit, List<PersonId> group) {
    LocalDate begun = today.date().minusWeeks(YEAR_BACK + 1L);
    OutsideSupervisorId supervisor =
        outside.record(
            tx, unit, new OutsideSupervisors.Said("Karin Öhrling", "Samtal i Norr", begun, null));
    for (int week = -WEEKS_BACK; week <= WEEKS_AHEAD; week += GROUP_EVERY) {
      LocalDate day = working(today.date().plusWeeks(week), DayOfWeek.MONDAY);
      SessionTime time =
          new SessionTime(day, LocalTime.of(9, 0), LocalTime.of(9 + HOURS_OF_A_GROUP, 0));
      record(tx, SessionForm.GROUP, null, supervisor, group, time, false);
    }
    List<PersonId> others = group.subList(1, group.size());
    for (int week : List.of(-2, -1, 1)) {
      LocalDate day = working(today.date().plusWeeks(week), DayOfWeek.FRIDAY);
      SessionTime time = new SessionTime(day, LocalTime.of(10, 0), LocalTime.of(11, 0));
      record(tx, SessionForm.CASE_REVIEW, group.getFirst(), null, others, time, false);
    }
    return supervisor;
  }

  private LocalDate working(LocalDate near, DayOfWeek weekday) {
    LocalDate monday = near.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return workingDays
        .count(monday.with(TemporalAdjusters.nextOrSame(weekday)), 0, Availability.FULL)
        .orElseThrow();
  }

  /**
   * Records a session; nobody has said yet of those of the last week whether they took place.
   *
   * @param missed whether it was called off; null for those of pairs who meet seldom, of which each
   *     took place and was said to
   */
  private void record(
      WriteTx tx,
      SessionForm form,
      @Nullable PersonId leader,
      @Nullable OutsideSupervisorId supervisor,
      List<PersonId> members,
      SessionTime time,
      @Nullable Boolean missed) {
    boolean isOpen = time.day().isAfter(missed == null ? today.date() : today.date().minusWeeks(1));
    SessionState state =
        isOpen
            ? SessionState.PLANNED
            : Boolean.TRUE.equals(missed) ? SessionState.CALLED_OFF : SessionState.HELD;
    boolean onSite = time.day().getDayOfMonth() % 3 > 0;
    plans.record(tx, new SessionDraft(form, onSite, leader, supervisor, members, time), state);
  }
}
