package se.fadder.people;

import se.fadder.db.WriteTx;
import se.fadder.kernel.PersonId;

/**
 * A listener of rooms above, told in the same unit of work when somebody is called otherwise than
 * before.
 */
@FunctionalInterface
public interface NameChanges {
  /** Hears that the person has another name to show, or an alias, or none any more. */
  void renamed(WriteTx tx, PersonId person);
}
