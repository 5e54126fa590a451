package se.fadder.organisation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.PersonId;
import se.fadder.people.UnitId;

/** A change of a unit, with the unit in whose history it stands. */
record ChangeAbout(
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
    Instant madeAt,
    UnitId about) {
  UnitChange change() {
    return new UnitChange(
        id,
        organisationId,
        unitId,
        kind,
        fromDay,
        name,
        formerName,
        otherId,
        formerId,
        state,
        problem,
        madeBy,
        madeAt);
  }
}
