package se.fadder.onboarding;

/**
 * Counts of required steps.
 *
 * @param required all of them
 * @param done those that are done
 * @param expected those that were due before today, done or not
 * @param behind those that were due before today and are not done
 */
public record PlanProgress(int required, int done, int expected, int behind) {
  public static final PlanProgress NONE = new PlanProgress(0, 0, 0, 0);

  public PlanProgress plus(PlanProgress other) {
    return new PlanProgress(
        required + other.required,
        done + other.done,
        expected + other.expected,
        behind + other.behind);
  }
}
