package se.fadder.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import se.fadder.db.Tx;
import se.fadder.kernel.PersonId;

/**
 * The people and roles that a change of units would touch. For the room that judges such changes;
 * it says nothing of what a viewer may see.
 */
public final class UnitHeadcounts {
  private UnitHeadcounts() {}

  /** How many units are open at a place or below. */
  public static int units(Tx tx, UnitPath root) {
    return tx.sql(UnitShapeSql.class).countOpen(root);
  }

  /** How many people work at a place or below, on a day or later. */
  public static int people(Tx tx, UnitPath root, LocalDate day) {
    return tx.sql(UnitShapeSql.class).countPeople(root, day);
  }

  /** Those of some units where, or below which, anybody ever worked or held a role. */
  public static Set<UnitId> peopled(Tx tx, Collection<UnitId> units) {
    return tx.sql(UnitShapeSql.class).peopled(units);
  }

  /** Those who work in that very unit on a day or later. */
  public static List<PersonId> remaining(Tx tx, UnitId unit, LocalDate day) {
    return tx.sql(UnitShapeSql.class).remaining(unit, day);
  }

  /** Those who work in a unit on a day or later, and at the same time in another. */
  public static Set<PersonId> inBoth(Tx tx, UnitId unit, UnitId other, LocalDate day) {
    return tx.sql(UnitShapeSql.class).inBoth(unit, other, day);
  }

  /** The roles for some units that hold on a day or later. */
  public static List<RoleAssignment> roles(Tx tx, Collection<UnitId> units, LocalDate day) {
    return tx.sql(UnitShapeSql.class).roles(units, day);
  }
}
