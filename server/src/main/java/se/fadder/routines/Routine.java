package se.fadder.routines;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import se.fadder.kernel.PersonId;
import se.fadder.people.UnitId;
import se.fadder.people.UnitPath;

/**
 * A routine as its latest version says it, seen by one viewer.
 *
 * @param key names it within its unit through all its versions
 * @param ownerId who answers for it
 * @param reviewOn by when it is to be looked over
 * @param words those that it can be found by, a line each
 * @param note what the latest version changed
 * @param favourite whether it is one of the viewer's
 * @param place in the viewer's list: favourites first, then by title
 */
public record Routine(
    RoutineId id,
    String key,
    UnitId unitId,
    UnitPath unitPath,
    PersonId ownerId,
    LocalDate reviewOn,
    int version,
    String title,
    String purpose,
    DocumentInForce document,
    String words,
    String note,
    Instant publishedAt,
    boolean favourite,
    String place) {

  public List<String> searchWords() {
    return words.lines().toList();
  }

  /** Whether it should have been looked over by now. */
  boolean isOverdue(LocalDate today) {
    return reviewOn.isBefore(today);
  }
}
