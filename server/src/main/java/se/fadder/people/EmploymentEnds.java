package se.fadder.people;

import se.fadder.db.WriteTx;

/**
 * A listener of rooms above, told in the same unit of work when an employment gets another last
 * day, or none any more.
 */
@FunctionalInterface
public interface EmploymentEnds {
  /** Hears that the employment ends on its last day, which may lie ahead, or in no end. */
  void ends(WriteTx tx, Employment employment);
}
