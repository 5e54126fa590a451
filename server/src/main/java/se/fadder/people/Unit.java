package se.fadder.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A unit: a part of the organisation.
 *
 * @param parentId null for the root
 * @param sortKey the name's place in Swedish order
 * @param key the organisation's own short name for it; null when it has none
 * @param opensOn the first day on which it is there; null when it always was
 * @param closedOn the first day on which it is no more; null while it is, also where it is to close
 * @param mergedInto the unit that it became a part of; null where it did not
 */
public record Unit(
    UnitId id,
    @Nullable UnitId parentId,
    UnitKind kind,
    String name,
    String sortKey,
    UnitPath path,
    @Nullable String key,
    @Nullable LocalDate opensOn,
    @Nullable LocalDate closedOn,
    @Nullable UnitId mergedInto) {

  /** A unit that is there. */
  public Unit(
      UnitId id,
      @Nullable UnitId parentId,
      UnitKind kind,
      String name,
      String sortKey,
      UnitPath path,
      @Nullable String key) {
    this(id, parentId, kind, name, sortKey, path, key, null, null, null);
  }

  public boolean isClosed() {
    return closedOn != null;
  }
}
