package se.fadder.stepreminders;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import se.fadder.calendar.Availability;
import se.fadder.calendar.Calendar;
import se.fadder.calendar.WorkMornings;
import se.fadder.calendar.WorkingDays;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.onboarding.Plan;
import se.fadder.onboarding.PlanId;
import se.fadder.onboarding.Plans;
import se.fadder.onboarding.Step;
import se.fadder.onboarding.StepId;
import se.fadder.onboarding.Ticks;
import se.fadder.push.NotificationAnswer;
import se.fadder.push.NotificationId;
import se.fadder.push.Notifications;
import se.fadder.push.Outbox;
import se.fadder.push.Reminder;
import se.fadder.push.ReminderId;
import se.fadder.push.ReminderKind;
import se.fadder.templates.StepRole;

/**
 * The reminder of steps that are due, for those to whom they fall: on the first day from the due
 * date on that they work, in the morning, so that all steps of a day are told as one, and until the
 * working day is over. Who is away without an end in sight is told when they are back.
 */
public final class StepsDue implements ReminderKind {
  private static final LocalTime EVENING = LocalTime.of(18, 0);

  private final Today today;
  private final Calendar calendar;
  private final WorkingDays workingDays;
  private final WorkMornings mornings;
  private final Plans plans;
  private final Ticks ticks;
  private final Notifications notifications;
  private final Outbox outbox;

  public StepsDue(
      Today today,
      Calendar calendar,
      WorkingDays workingDays,
      Plans plans,
      Ticks ticks,
      Notifications notifications,
      Outbox outbox) {
    this.today = today;
    this.calendar = calendar;
    this.workingDays = workingDays;
    this.mornings = new WorkMornings(today, calendar, workingDays);
    this.plans = plans;
    this.ticks = ticks;
    this.notifications = notifications;
    this.outbox = outbox;
  }

  @Override
  public String name() {
    return "STEPS_DUE";
  }

  @Override
  public Duration timeToLive() {
    return Duration.between(WorkMornings.MORNING, EVENING);
  }

  @Override
  public boolean isUrgent() {
    return false;
  }

  /** Has those to whom the steps fall reminded of them. */
  void remind(WriteTx tx, Collection<Step> steps) {
    Map<StepId, PersonId> responsible = plans.responsible(tx, steps);
    Map<PersonId, Availability> availability =
        calendar.availability(tx, Set.copyOf(responsible.values()), today.date());
    List<Outbox.Wanted> wanted = new ArrayList<>();
    for (Step step : steps) {
      PersonId person = responsible.get(step.id());
      if (person != null) {
        day(step, Objects.requireNonNull(availability.get(person)))
            .ifPresent(day -> wanted.add(wanted(step, person, day)));
      }
    }
    outbox.put(tx, wanted);
  }

  private Optional<LocalDate> day(Step step, Availability person) {
    LocalDate soonest = today.date();
    if (!today.now().isBefore(at(soonest, EVENING))) {
      soonest = soonest.plusDays(1);
    }
    LocalDate from = step.due().isBefore(soonest) ? soonest : step.due();
    return workingDays.next(from, person);
  }

  private Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(today.zone()).toInstant();
  }

  private Outbox.Wanted wanted(Step step, PersonId person, LocalDate day) {
    return new Outbox.Wanted(
        person,
        this,
        step.id().value() + " " + step.due(),
        step.id().value(),
        at(day, WorkMornings.MORNING),
        at(day, EVENING));
  }

  @Override
  public Set<ReminderId> stillDue(Tx tx, Collection<Reminder> reminders) {
    Map<StepId, Step> steps = stepsOf(tx, reminders);
    Map<StepId, PersonId> responsible = plans.responsible(tx, steps.values());
    Map<PlanId, Plan> rows =
        Plans.rows(tx, steps.values().stream().map(Step::planId).collect(toSet()));
    return reminders.stream()
        .filter(reminder -> {
          Step step = steps.get(stepOf(reminder));
          return step != null
              && isDue(step, Objects.requireNonNull(rows.get(step.planId())))
              && reminder.personId().equals(responsible.get(step.id()));
        })
        .map(Reminder::id)
        .collect(toSet());
  }

  private static Map<StepId, Step> stepsOf(Tx tx, Collection<Reminder> reminders) {
    Set<StepId> ids = reminders.stream().map(StepsDue::stepOf).collect(toSet());
    return Plans.stepRows(tx, ids);
  }

  private static StepId stepOf(Reminder reminder) {
    return new StepId(Objects.requireNonNull(reminder.subjectId()));
  }

  private boolean isDue(Step step, Plan plan) {
    LocalDate day = today.date();
    boolean shown =
        step.openBeforeStart()
            || !day.isBefore(plan.firstDay())
            || step.responsibleRole() != StepRole.NEW_HIRE;
    return step.doneAt() == null
        && !step.passed()
        && !plan.isClosed()
        && !step.due().isAfter(day)
        && !plan.term().endedBefore(day)
        && shown;
  }

  @Override
  public Map<ReminderId, Instant> later(Tx tx, Collection<Reminder> reminders) {
    return Reminder.times(reminders, people -> mornings.next(tx, people));
  }

  @Override
  public boolean outlastsQuietHours() {
    return true;
  }

  @Override
  public boolean isToldByLetter() {
    return true;
  }

  /**
   * The answers to a notification. One step can be ticked from it; of several it must be seen
   * which.
   */
  @Override
  public Set<NotificationAnswer> answers(int number) {
    return number == 1
        ? Set.of(NotificationAnswer.DONE, NotificationAnswer.LATER)
        : Set.of(NotificationAnswer.LATER);
  }

  @Override
  public Optional<Problem> done(WriteTx tx, Viewer viewer, List<Reminder> about) {
    for (Reminder reminder : about) {
      Optional<Problem> refusal = ticks.tick(tx, viewer, stepOf(reminder)).refusal();
      if (refusal.isPresent()) {
        return refusal;
      }
    }
    return Optional.empty();
  }

  /** The open steps that each of the viewer's notifications is about. */
  public Map<NotificationId, List<Step>> steps(Tx tx, Viewer viewer, Set<NotificationId> ids) {
    Map<NotificationId, List<StepId>> about = new HashMap<>();
    notifications
        .subjects(tx, viewer, ids, this)
        .forEach((id, some) -> about.put(id, some.stream().map(StepId::new).toList()));
    Map<StepId, Step> steps =
        plans.steps(tx, viewer, about.values().stream().flatMap(List::stream).collect(toSet()));
    return ids.stream()
        .collect(
            toMap(
                Function.identity(),
                id ->
                    about.getOrDefault(id, List.of()).stream()
                        .map(steps::get)
                        .filter(step -> step != null && step.doneAt() == null)
                        .limit(100)
                        .toList()));
  }
}
