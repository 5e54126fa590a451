package se.fadder.people;

import se.fadder.db.WriteTx;

/** What other rooms do when an employment gets a last day, in the same unit of work. */
@FunctionalInterface
public interface EmploymentEnds {
  /** The employment ends on its last day, which may lie ahead. */
  void ends(WriteTx tx, Employment employment);
}
