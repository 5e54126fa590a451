package se.fadder.people;

import se.fadder.db.WriteTx;

/**
 * The note on an employment that a plan has been begun for it, by which those without one are found
 * without looking through all that have one. What a plan is, and that an employment has one at
 * most, is for the room that begins plans.
 */
public final class PlannedEmployments {
  private PlannedEmployments() {}

  /** Notes that a plan has been begun for an employment, in the transaction that begins it. */
  public static void note(WriteTx tx, EmploymentId employment) {
    tx.sql(PeopleSql.class).notePlan(employment);
  }
}
