package se.fadder.people;

import java.time.LocalDate;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Viewer;

/**
 * A listener of rooms above, told in the same unit of work when somebody who is known already gets
 * a further employment, or one is to begin on another day, or not at all.
 */
public interface EmploymentBeginnings {
  /** Hears of an employment of somebody who is known already, which may have begun. */
  default void begun(WriteTx tx, Employment employment) {}

  /** Hears that the employment begins on another day than it was to. */
  void moved(WriteTx tx, Viewer viewer, Employment employment, LocalDate was);

  /** Hears that the employment was withdrawn before its first day. */
  void withdrawn(WriteTx tx, Viewer viewer, Employment employment);
}
