package se.fadder.signin;

import java.time.LocalDate;
import java.util.List;
import se.fadder.db.Tx;
import se.fadder.people.AccessScope;
import se.fadder.people.Role;
import se.fadder.people.RoleAssignment;
import se.fadder.people.UnitPath;

/**
 * Whether an organisation has HR that can sign in. Until then its administrators let in the first
 * of them, for nobody else could; from then on HR lets in people, and administrators nobody.
 */
public final class HrInside {
  private HrInside() {}

  /** Whether somebody who is HR of the organisation, today or later, has an account. */
  public static boolean isAny(Tx tx, UnitPath organisation, LocalDate day) {
    return tx.once(
        new InsideOf(organisation, day), () -> tx.sql(HrInsideSql.class).isAny(organisation, day));
  }

  private record InsideOf(UnitPath organisation, LocalDate day) {}

  /** Whether somebody with those roles is the first HR whom an administrator may let in. */
  static boolean isFirst(Tx tx, AccessScope administrator, List<RoleAssignment> roles) {
    return !roles.isEmpty()
        && roles.stream()
            .allMatch(held ->
                held.role() == Role.HR
                    && administrator.holds(Role.ADMIN, held.unitPath().organisation()))
        && roles.stream()
            .noneMatch(held -> isAny(tx, held.unitPath().organisation(), administrator.day()));
  }
}
