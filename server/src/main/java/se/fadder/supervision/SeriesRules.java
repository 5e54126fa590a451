package se.fadder.supervision;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import se.fadder.calendar.BusyTimes;
import se.fadder.calendar.Hours;
import se.fadder.calendar.TimeSpan;
import se.fadder.calendar.WorkingTimes;
import se.fadder.db.Tx;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Term;
import se.fadder.kernel.Viewer;
import se.fadder.mentorship.Mentorship;
import se.fadder.mentorship.Mentorships;

/**
 * The rules of a series: what it may be, until when it holds, and on which days its people meet.
 * What is shown before it is saved and what is saved is found out here alike.
 */
final class SeriesRules {
  /** How far ahead a series goes on. */
  private static final Period AHEAD = Period.ofYears(1);

  private final SessionTimes times;
  private final SessionRules rules;
  private final Mentorships mentorships;
  private final WorkingTimes workingTimes;
  private final BusyTimes busyTimes;

  SeriesRules(
      SessionTimes times,
      SessionRules rules,
      Mentorships mentorships,
      WorkingTimes workingTimes,
      BusyTimes busyTimes) {
    this.times = times;
    this.rules = rules;
    this.mentorships = mentorships;
    this.workingTimes = workingTimes;
    this.busyTimes = busyTimes;
  }

  /** The series that the viewer would plan, or why they cannot. */
  Outcome<PlannedSeries> judge(Tx tx, Viewer viewer, SeriesDraft draft) {
    SessionDraft first =
        draft.on(draft.firstDay().with(TemporalAdjusters.nextOrSame(draft.weekday())));
    Optional<Problem> problem = badRule(draft).or(() -> badTime(first.time()));
    if (problem.isPresent()) {
      return Outcome.refused(problem.get());
    }
    return switch (rules.place(tx, viewer, first)) {
      case Outcome.Done(SessionPlace place) -> judge(tx, draft, first, place);
      case Outcome.Refused(var problems, _) -> new Outcome.Refused<>(problems, null);
      case Outcome.Overtaken(_, var why) -> Outcome.refused(why);
    };
  }

  private Optional<Problem> badRule(SeriesDraft draft) {
    if (!SeriesRule.EVERY_WEEKS.contains(draft.everyWeeks())) {
      return problem("everyWeeks", "INVALID", "It is every first, second or fourth week.");
    }
    if (draft.weekday().compareTo(DayOfWeek.FRIDAY) > 0) {
      return problem("weekday", "FREE_WEEKDAY", "That day is free for everybody.");
    }
    return draft.firstDay().isBefore(times.day())
        ? problem("firstDay", "DAY_PASSED", "The series begins today or later.")
        : Optional.empty();
  }

  /** What is wrong with the time of the first session; it has one day, and no other field. */
  private Optional<Problem> badTime(SessionTime time) {
    return times
        .badToPlan(time)
        .map(problem ->
            problem.field().equals(List.of("day"))
                ? Problem.at("firstDay", problem.code(), problem.message())
                : problem);
  }

  private Outcome<PlannedSeries> judge(
      Tx tx, SeriesDraft draft, SessionDraft first, SessionPlace place) {
    LocalDate farthest = times.day().plus(AHEAD);
    Optional<Mentorship> mentorship = mentorship(tx, draft.session());
    LocalDate mentored = mentorship.map(Mentorship::lastDay).orElse(null);
    LocalDate wanted = draft.lastDay();
    if (wanted == null && mentorship.isEmpty()) {
      return refused("lastDay", "SERIES_WITHOUT_END", "Say until when it goes on.");
    }
    LocalDate latest = mentored != null && mentored.isBefore(farthest) ? mentored : farthest;
    LocalDate lastDay = wanted == null ? latest : wanted;
    if (lastDay.isBefore(first.time().day())) {
      return refused("lastDay", "ENDS_BEFORE_IT_BEGINS", "It ends before its first session.");
    }
    if (lastDay.isAfter(farthest)) {
      return refused("lastDay", "SERIES_TOO_LONG", "It goes on for a year at most.");
    }
    if (mentored != null && lastDay.isAfter(mentored)) {
      return refused("lastDay", "AFTER_MENTORSHIP", "The mentorship is over before that.");
    }
    Optional<Problem> outside = SessionRules.badTerm(tx, draft.session().outsideId(), lastDay);
    if (outside.isPresent()) {
      return refused("lastDay", outside.get().code(), outside.get().message());
    }
    return placed(tx, draft, new Term(draft.firstDay(), lastDay), place);
  }

  /** The mentorship of the two, if they are mentor and newcomer. */
  private Optional<Mentorship> mentorship(Tx tx, SessionDraft session) {
    return session.form() == SessionForm.MENTOR
            && session.leaderId() != null
            && session.memberIds().size() == 1
        ? mentorships.last(tx, session.leaderId(), session.memberIds().getFirst())
        : Optional.empty();
  }

  private Outcome<PlannedSeries> placed(Tx tx, SeriesDraft draft, Term term, SessionPlace place) {
    Set<PersonId> all = draft.session().people();
    SharedTime shared = SharedTime.of(workingTimes.of(tx, all, term.firstDay()).values());
    SessionTime time = draft.session().time();
    Hours hours = new Hours(time.begins(), time.ends());
    List<SeriesDay> days =
        new SeriesRule(draft.weekday(), hours, draft.everyWeeks(), term).days(shared);
    if (days.stream().allMatch(day -> day.reason() != null)) {
      return refused("weekday", "WEEKDAY_NOT_SHARED", "On none of its days do all work then.");
    }
    return Outcome.done(
        new PlannedSeries(
            place,
            Objects.requireNonNull(term.lastDay()),
            days,
            overlapping(tx, draft, days, all)));
  }

  private Set<LocalDate> overlapping(
      Tx tx, SeriesDraft draft, List<SeriesDay> days, Set<PersonId> all) {
    List<LocalDate> met =
        days.stream().map(SeriesDay::day).filter(Objects::nonNull).sorted().toList();
    TimeSpan within =
        new TimeSpan(
            times.beginsAt(draft.on(met.getFirst()).time()),
            times.endsAt(draft.on(met.getLast()).time()));
    List<TimeSpan> busy =
        busyTimes.knownToOthers(tx, all, within).values().stream().flatMap(List::stream).toList();
    Set<LocalDate> overlapping = new HashSet<>();
    for (LocalDate day : met) {
      if (busy.stream().anyMatch(times.span(draft.on(day).time())::overlaps)) {
        overlapping.add(day);
      }
    }
    return overlapping;
  }

  private static Optional<Problem> problem(String field, String code, String message) {
    return Optional.of(Problem.at(field, code, message));
  }

  private static <T> Outcome<T> refused(String field, String code, String message) {
    return Outcome.refused(Problem.at(field, code, message));
  }
}
