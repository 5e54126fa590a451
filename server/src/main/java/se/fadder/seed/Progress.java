package se.fadder.seed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
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
import se.fadder.onboarding.Onboarding;
import se.fadder.onboarding.PlanId;
import se.fadder.onboarding.Step;
import se.fadder.people.Employment;
import se.fadder.people.People;
import se.fadder.people.Person;
import se.fadder.people.Role;

/** Begins plans and does what a newcomer would have done of them by the day of seeding. */
public final class Progress {
  private static final LocalTime DAY_BEGINS = LocalTime.of(8, 10);
  private static final int MINUTES_OF_A_DAY = 8 * 60;

  private final Today today;
  private final WorkingDays workingDays;
  private final People people;
  private final Mentorships mentorships;
  private final Onboarding onboarding;

  public Progress(
      Today today,
      WorkingDays workingDays,
      People people,
      Mentorships mentorships,
      Onboarding onboarding) {
    this.today = today;
    this.workingDays = workingDays;
    this.people = people;
    this.mentorships = mentorships;
    this.onboarding = onboarding;
  }

  void begin(
      WriteTx tx, Row row, Map<String, Person> persons, Map<String, Employment> employments) {
    Employment employment = row.find("newHire", employments);
    Person owner = row.findOrNull("owner", persons);
    PersonId ownerId = owner == null ? null : owner.id();
    String template = row.text("template");
    PlanId plan = row.checked(() -> onboarding.begin(tx, employment, template, ownerId));
    Map<String, Step> steps =
        onboarding.stepsOf(tx, plan).stream().collect(Collectors.toMap(Step::key, step -> step));
    Set<String> open = keys(row, "open", steps);
    Set<String> early = keys(row, "early", steps);
    LocalDate doneUntil = row.day("doneUntil", today.date());
    Doers doers = doers(tx, employment, ownerId);
    for (Step step : steps.values()) {
      boolean due = !step.due().isAfter(doneUntil) && !open.contains(step.key());
      if (due || early.contains(step.key())) {
        doers.of(step).ifPresent(by -> onboarding.recordTick(tx, step, by, doneAt(step)));
      }
    }
  }

  private static Set<String> keys(Row row, String column, Map<String, Step> steps) {
    for (String key : row.words(column)) {
      if (!steps.containsKey(key)) {
        throw row.error(column + " names '" + key + "', which is no step of the template");
      }
    }
    return Set.copyOf(row.words(column));
  }

  private Doers doers(WriteTx tx, Employment employment, @Nullable PersonId owner) {
    Map<Role, PersonId> holders =
        people.holders(tx, Set.of(employment.unitId())).getOrDefault(employment.unitId(), Map.of());
    PersonId newHire = employment.personId();
    return new Doers(
        newHire, mentorships.mainMentors(tx, Set.of(newHire)).get(newHire), owner, holders);
  }

  /** Who would have done a step. */
  private record Doers(
      PersonId newHire,
      @Nullable PersonId mentor,
      @Nullable PersonId owner,
      Map<Role, PersonId> holders) {
    Optional<PersonId> of(Step step) {
      return switch (step.responsibleRole()) {
        case NEW_HIRE -> Optional.of(newHire);
        case MENTOR -> Optional.ofNullable(mentor);
        case MANAGER, HR, IT, EXPERT ->
            Optional.ofNullable(holders.get(step.responsibleRole().assigned().orElseThrow()))
                .or(() -> Optional.ofNullable(owner));
      };
    }
  }

  /**
   * Some time during the day on which it was due, the same for the same step; of what was done
   * early, on the last working day.
   */
  private Instant doneAt(Step step) {
    LocalDate lastDay = workingDays.count(today.date(), -1, Availability.FULL);
    LocalDate day = step.due().isBefore(lastDay) ? step.due() : lastDay;
    int minutes = Math.floorMod(step.key().hashCode(), MINUTES_OF_A_DAY);
    return day.atTime(DAY_BEGINS.plusMinutes(minutes)).atZone(today.zone()).toInstant();
  }
}
