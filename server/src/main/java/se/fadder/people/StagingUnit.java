package se.fadder.people;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Chunks;
import se.fadder.kernel.PersonId;

/**
 * Where those wait who are being taken in, until all of them are let in at once: a unit of no
 * organisation, so that nobody reaches who is there. For other rooms; it checks no access.
 */
public final class StagingUnit {
  private static final UnitId ID =
      new UnitId(new UUID(0x0000_0000_0000_7000L, 0x8000_0000_0000_0000L));

  private static final Unit UNIT =
      new Unit(ID, null, UnitKind.MUNICIPALITY, "", "", UnitPath.root(ID), null);

  /** A statement with hundreds of parameters takes longer to read than to run. */
  private static final int AT_ONCE = 64;

  private StagingUnit() {}

  /** Built when somebody first needs it. */
  public static Unit open(WriteTx tx) {
    tx.sql(StagingUnitSql.class).build(UNIT);
    return UNIT;
  }

  /** Whether somebody there still waits. */
  public static boolean holds(UnitPath path) {
    return path.equals(UNIT.path());
  }

  /** Lets those in who wait. */
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

  /** Forgets those who wait, names and all; whoever was let in stays. */
  public static void forget(WriteTx tx, Collection<PersonId> people) {
    StagingUnitSql sql = tx.sql(StagingUnitSql.class);
    List<PersonId> waiting = sql.waiting(ID, people);
    if (!waiting.isEmpty()) {
      sql.forgetEmployments(ID, waiting);
      sql.forgetPeople(waiting);
    }
  }
}
