package se.fadder.bench;

/**
 * The size of a data set in people. Teams are equally large in all, so that what somebody leads or
 * mentors does not grow with the organisation; there are more of them.
 *
 * @param newHires each of whom has a plan
 */
public record Size(int newHires) {
  static final int SECTORS = 8;

  private static final int NEW_HIRES_OF_A_TEAM = 25;
  private static final int TEAMS_OF_A_UNIT = 12;

  /** More than any page cache favours. */
  private static final int MOST_SIGNED_IN = 4_000;

  /** What {@code -Dbench.people} says, or what most benchmarks are run on. */
  static Size asked() {
    return new Size(Integer.getInteger("bench.people", Dataset.SIZE.newHires()));
  }

  int teams() {
    return newHires / NEW_HIRES_OF_A_TEAM;
  }

  int units() {
    return Math.max(SECTORS, teams() / TEAMS_OF_A_UNIT);
  }

  /** Sectors, then units, then teams: this is the number of the first of these. */
  int firstTeam() {
    return SECTORS + units();
  }

  int lastUnit() {
    return firstTeam() + teams();
  }

  /** New hires who are signed in, spread over all teams. */
  int signedIn() {
    return Math.min(MOST_SIGNED_IN, newHires);
  }

  /** The session of one whose plan has a single step. */
  int oneStep() {
    return signedIn() - 1;
  }
}
