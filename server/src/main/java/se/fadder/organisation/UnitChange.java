package se.fadder.organisation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.PersonId;
import se.fadder.people.UnitId;

/**
 * A change of a unit from a day on.
 *
 * @param name what it is called from then on; null unless it is renamed
 * @param formerName what it was called until then; null unless it was renamed
 * @param otherId the unit that it stands below, or is part of, from then on; null for other changes
 * @param formerId the unit that it stood below until then; null unless it was moved
 * @param problem the code of what kept it from being done
 */
public record UnitChange(
    UnitChangeId id,
    UnitId organisationId,
    UnitId unitId,
    UnitChangeKind kind,
    LocalDate fromDay,
    @Nullable String name,
    @Nullable String formerName,
    @Nullable UnitId otherId,
    @Nullable UnitId formerId,
    UnitChangeState state,
    @Nullable String problem,
    PersonId madeBy,
    Instant madeAt) {

  boolean isPlanned() {
    return state == UnitChangeState.PLANNED;
  }

  /** The same change, as it has become. */
  UnitChange settled(
      UnitId unit, UnitChangeState state, @Nullable String formerName, @Nullable UnitId formerId) {
    return new UnitChange(
        id,
        organisationId,
        unit,
        kind,
        fromDay,
        name,
        formerName,
        otherId,
        formerId,
        state,
        null,
        madeBy,
        madeAt);
  }
}
