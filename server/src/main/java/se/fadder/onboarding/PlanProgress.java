package se.fadder.onboarding;

/**
 * The progress of a plan, counted in required steps. Those that had passed before the plan was
 * begun count once somebody has said what to do with them.
 *
 * @param required all of them but those that are skipped
 * @param done those that are done, and signed where they must be, or credited
 * @param expected those that were due before today, done or not
 * @param behind those that are to be done and were due before today
 * @param awaiting those that are done and wait for a signature
 * @param skipped those that are skipped
 */
public record PlanProgress(
    int required, int done, int expected, int behind, int awaiting, int skipped) {
  public static final PlanProgress NONE = new PlanProgress(0, 0, 0, 0, 0, 0);

  public PlanProgress plus(PlanProgress other) {
    return new PlanProgress(
        required + other.required,
        done + other.done,
        expected + other.expected,
        behind + other.behind,
        awaiting + other.awaiting,
        skipped + other.skipped);
  }
}
