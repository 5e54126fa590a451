package se.fadder.staff;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.PersonId;
import se.fadder.people.UnitPath;

/**
 * A file of staff.
 *
 * @param givenBy null where a machine gave it
 * @param machine the name of its key; null where a person gave it
 * @param rowCount how many rows it has
 * @param employed how many employments the organisation had when it came
 * @param keptBack how many employments are missing in it and go on, for they are of a form that it
 *     has none of, or begin later
 * @param skipped the columns that were not looked at, with line breaks between
 * @param waits whether it waits for somebody of HR though a machine gave it
 * @param acceptedBy who said yes; null for nobody
 * @param endedAt null while it is open
 */
public record StaffFile(
    StaffFileId id,
    UnitPath organisation,
    @Nullable PersonId givenBy,
    @Nullable String machine,
    StaffFileState state,
    int rowCount,
    int employed,
    int keptBack,
    String skipped,
    boolean waits,
    Instant givenAt,
    @Nullable PersonId acceptedBy,
    @Nullable Instant endedAt) {
  /** Whether so many endings are more than a tenth of the employments. */
  public static boolean isMany(int endings, int employed) {
    return endings * 10L > employed;
  }
}
