package se.fadder.cadence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.fadder.people.UnitId;

/**
 * The cadence that holds in a unit.
 *
 * @param from the unit that has it, this one or the nearest above; null where none has any
 * @param own whether the unit has it itself
 * @param revision of the unit's own, raised whenever it is set or taken away
 */
public record UnitCadence(
    UnitId unitId, @Nullable UnitId from, boolean own, int revision, Cadence cadence) {
  public List<CadenceRow> rows() {
    return cadence.rows();
  }
}
