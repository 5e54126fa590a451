package se.fadder.people;

import java.time.LocalDate;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Viewer;

/**
 * A listener of rooms above, told in the same unit of work when an employment is to begin on
 * another day, or not at all.
 */
public interface EmploymentBeginnings {
  /** Hears that the employment begins on another day than it was to. */
  void moved(WriteTx tx, Viewer viewer, Employment employment, LocalDate was);

  /** Hears that the employment was withdrawn before its first day. */
  void withdrawn(WriteTx tx, Viewer viewer, Employment employment);
}
