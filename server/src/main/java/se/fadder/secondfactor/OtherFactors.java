package se.fadder.secondfactor;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.PersonId;

/**
 * The factors of rooms above that are as good as an app: whoever has one and must give more than a
 * password signs in with that. Added before the start.
 */
public final class OtherFactors {
  private final List<OtherFactor> others = new CopyOnWriteArrayList<>();

  /** A sort of factor. */
  public interface OtherFactor {
    /** Those of the people who have one. */
    Set<PersonId> having(Tx tx, Collection<PersonId> people);

    /** Removes all of a person; false when there was none. */
    boolean remove(WriteTx tx, PersonId person);
  }

  public void add(OtherFactor other) {
    others.add(other);
  }

  boolean has(Tx tx, PersonId person) {
    return others.stream().anyMatch(other -> !other.having(tx, Set.of(person)).isEmpty());
  }

  Set<PersonId> having(Tx tx, Collection<PersonId> people) {
    return others.stream().flatMap(other -> other.having(tx, people).stream()).collect(toSet());
  }

  boolean remove(WriteTx tx, PersonId person) {
    boolean removed = false;
    for (OtherFactor other : others) {
      removed |= other.remove(tx, person);
    }
    return removed;
  }
}
