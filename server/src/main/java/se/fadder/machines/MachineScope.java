package se.fadder.machines;

import java.time.Duration;

/** What a machine may do with its key, and how often. */
public enum MachineScope {
  /** To give the file of all staff. */
  STAFF_FILE(10, Duration.ofMinutes(2)),

  /** To keep people and roles as a directory has them, by SCIM: many small requests. */
  SCIM(1_000, Duration.ofMillis(50));

  private final int atOnce;
  private final Duration every;

  MachineScope(int atOnce, Duration every) {
    this.atOnce = atOnce;
    this.every = every;
  }

  /** How many times a key may be used at once. */
  int atOnce() {
    return atOnce;
  }

  /** How often once more. */
  Duration every() {
    return every;
  }
}
