package se.fadder.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import se.fadder.db.Tx;
import se.fadder.kernel.Page;
import se.fadder.kernel.Viewer;

/**
 * Tests the two ways in which new hires without a plan are searched for: from the units, and from
 * all.
 */
public final class BothSearches {
  private BothSearches() {}

  /** Asserts that both find the same for somebody who may see all of them. */
  public static void assertFindTheSame(Tx tx, Viewer viewer, LocalDate day) {
    NewHiresWithoutPlanSql sql = tx.sql(NewHiresWithoutPlanSql.class);
    LocalDate since = day.minusYears(20);
    assertThat(sql.anywhere(viewer.person(), day, since, "", "", Page.MOST))
        .isEqualTo(sql.inUnits(viewer.person(), day, since, "", "", Page.MOST));
  }
}
