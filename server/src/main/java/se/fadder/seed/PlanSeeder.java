package se.fadder.seed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.fadder.calendar.Availability;
import se.fadder.calendar.WorkingDays;
import se.fadder.db.WriteTx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Today;
import se.fadder.mentorship.Mentorships;
import se.fadder.onboarding.Beginnings;
import se.fadder.onboarding.PlanId;
import se.fadder.onboarding.Plans;
import se.fadder.onboarding.Step;
import se.fadder.onboarding.Ticks;
import se.fadder.people.Employment;
import se.fadder.people.Holder;
import se.fadder.people.People;
import se.fadder.people.Role;
import se.fadder.templates.StepRole;

/**
 * The seeder of plans: begins them and does what a newcomer would have done of them by the day of
 * seeding.
 */
public final class PlanSeeder {
  private static final LocalTime DAY_BEGINS = LocalTime.of(8, 10);
  private static final int MINUTES_OF_A_DAY = 8 * 60;

  /**
   * How many days before it begins a plan may be done until: holidays move the first due day with
   * the day of seeding, so it is not known exactly.
   */
  private static final int MOST_DAYS_BEFORE = 31;

  private final Today today;
  private final WorkingDays workingDays;
  private final People people;
  private final Mentorships mentorships;
  private final Beginnings beginnings;
  private final Ticks ticks;

  public PlanSeeder(
      Today today,
      WorkingDays workingDays,
      People people,
      Mentorships mentorships,
      Beginnings beginnings,
      Ticks ticks) {
    this.today = today;
    this.workingDays = workingDays;
    this.people = people;
    this.mentorships = mentorships;
    this.beginnings = beginnings;
    this.ticks = ticks;
  }

  /** Begins the plan of a row; the steps due until its {@code doneUntil} are done. */
  PlanId begin(WriteTx tx, Row row, Staff staff) {
    Employment employment = staff.latest(row, "newHire");
    PersonId owner = owner(row, staff, employment.personId());
    String template = row.textOrNull("template");
    PlanId plan =
        row.checked(() ->
            template == null
                ? beginnings.begin(tx, employment, owner)
                : beginnings.begin(tx, employment, template, owner));
    Map<String, Step> steps =
        Plans.stepsOf(tx, plan).stream().collect(Collectors.toMap(Step::key, step -> step));
    LocalDate doneUntil = doneUntil(row, steps.values());
    Set<String> open = keys(row, "open", steps.values());
    Set<String> early = keys(row, "early", steps.values());
    requireApart(row, open, early);
    Doers doers = doers(tx, employment, owner);
    for (Step step : steps.values()) {
      boolean due = !step.due().isAfter(doneUntil) && !open.contains(step.key());
      if (due || early.contains(step.key())) {
        doers.of(step).ifPresent(by -> done(tx, step, by, doers));
      }
    }
    return plan;
  }

  /** Marks a step as done; one that needs two hands is signed the same day. */
  private void done(WriteTx tx, Step step, PersonId by, Doers doers) {
    ticks.recordTick(tx, step, by, doneAt(step));
    StepRole signOff = step.signOffRole();
    if (signOff != null) {
      doers
          .of(signOff)
          .filter(other -> !other.equals(by))
          .ifPresent(other -> ticks.recordSignOff(tx, step, other, doneAt(step)));
    }
  }

  private @Nullable PersonId owner(Row row, Staff staff, PersonId newHire) {
    PersonId owner = staff.idOrNull(row, "owner");
    if (owner == null) {
      return null;
    }
    if (owner.equals(newHire)) {
      throw row.error("owner is the newcomer; somebody else answers for the plan");
    }
    staff.requireEmployed(row, "owner", today.date());
    return owner;
  }

  /**
   * The day until which a plan is done: today or yesterday for one that has not begun, as for one
   * in which all is done.
   */
  private LocalDate doneUntil(Row row, Collection<Step> steps) {
    LocalDate day = row.day("doneUntil", today.date());
    if (day.isAfter(today.date())) {
      throw row.error("doneUntil lies in the future");
    }
    LocalDate firstDue = steps.stream().map(Step::due).min(Comparator.naturalOrder()).orElseThrow();
    LocalDate begins = firstDue.isBefore(today.date()) ? firstDue : today.date();
    if (day.isBefore(begins.minusDays(MOST_DAYS_BEFORE))) {
      throw row.error("doneUntil lies more than " + MOST_DAYS_BEFORE + " days before the plan");
    }
    return day;
  }

  /** The keys of steps that a column names. */
  static Set<String> keys(Row row, String column, Collection<Step> steps) {
    for (String key : row.words(column)) {
      if (steps.stream().noneMatch(step -> step.key().equals(key))) {
        throw row.error(column + " names '" + key + "', which is no step of the template");
      }
    }
    return Set.copyOf(row.words(column));
  }

  private static void requireApart(Row row, Set<String> open, Set<String> early) {
    for (String key : open) {
      if (early.contains(key)) {
        throw row.error("'" + key + "' stands in open and in early");
      }
    }
  }

  private Doers doers(WriteTx tx, Employment employment, @Nullable PersonId owner) {
    Map<Role, List<Holder>> holders =
        people.holders(tx, Set.of(employment.unitId())).getOrDefault(employment.unitId(), Map.of());
    PersonId newHire = employment.personId();
    return new Doers(
        newHire, mentorships.mainMentors(tx, Set.of(newHire)).get(newHire), owner, holders);
  }

  /** The people who would have done a step. */
  private record Doers(
      PersonId newHire,
      @Nullable PersonId mentor,
      @Nullable PersonId owner,
      Map<Role, List<Holder>> holders) {
    Optional<PersonId> of(Step step) {
      return of(step.responsibleRole());
    }

    Optional<PersonId> of(StepRole role) {
      return switch (role) {
        case NEW_HIRE -> Optional.of(newHire);
        case MENTOR -> Optional.ofNullable(mentor);
        case MANAGER, HR, IT, EXPERT ->
            holders.getOrDefault(role.assigned().orElseThrow(), List.of()).stream()
                .map(Holder::personId)
                .filter(holder -> !holder.equals(newHire))
                .findFirst()
                .or(() -> Optional.ofNullable(owner));
      };
    }
  }

  /**
   * The time at which a step was done: during the day on which it was due, the same for the same
   * step; of what was done early, on the last working day.
   */
  private Instant doneAt(Step step) {
    LocalDate lastDay = workingDays.count(today.date(), -1, Availability.FULL).orElseThrow();
    LocalDate day = step.due().isBefore(lastDay) ? step.due() : lastDay;
    int minutes = Math.floorMod(step.key().hashCode(), MINUTES_OF_A_DAY);
    return day.atTime(DAY_BEGINS.plusMinutes(minutes)).atZone(today.zone()).toInstant();
  }
}
