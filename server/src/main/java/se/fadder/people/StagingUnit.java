package se.fadder.people;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Chunks;
import se.fadder.kernel.PersonId;

/**
 * The staging unit, where those who are being taken in wait until all of them are let in at once.
 * It is a unit of no organisation, so that nobody can see who is there. For other rooms; it checks
 * no access.
 */
public final class StagingUnit {
  private static final UnitId ID =
      new UnitId(new UUID(0x0000_0000_0000_7000L, 0x8000_0000_0000_0000L));

  private static final Unit UNIT =
      new Unit(ID, null, UnitKind.MUNICIPALITY, "", "", UnitPath.root(ID), null);

  /**
   * The most people in a statement: one with hundreds of parameters takes longer to read than to
   * run.
   */
  private static final int AT_ONCE = 64;

  private StagingUnit() {}

  /** The staging unit, added when it is first needed. */
  public static Unit open(WriteTx tx) {
    tx.sql(StagingUnitSql.class).build(UNIT);
    return UNIT;
  }

  /** Whether a path is that of the staging unit. */
  public static boolean holds(UnitPath path) {
    return path.equals(UNIT.path());
  }

  /** Moves those who wait into a unit of an organisation. */
  public static void admit(WriteTx tx, Collection<EmploymentId> employments, Unit unit) {
    int admitted = 0;
    for (List<EmploymentId> some : Chunks.of(employments, AT_ONCE)) {
      admitted += tx.sql(StagingUnitSql.class).admit(ID, unit.id(), some);
    }
    if (admitted != employments.size()) {
      throw new IllegalStateException(
          admitted + " of " + employments.size() + " were in the anteroom");
    }
  }

  /** Forgets those who wait, names and all; whoever was moved out stays. */
  public static void forget(WriteTx tx, Collection<PersonId> people) {
    StagingUnitSql sql = tx.sql(StagingUnitSql.class);
    List<PersonId> waiting = sql.waiting(ID, people);
    if (!waiting.isEmpty()) {
      sql.forgetEmployments(ID, waiting);
      sql.forgetPeople(waiting);
      FoundNames.forget(tx, waiting);
    }
  }
}
