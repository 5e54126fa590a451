package se.fadder.onboarding;

import java.time.LocalDate;
import java.util.List;
import se.fadder.audit.ReadKind;
import se.fadder.audit.ReadLog;
import se.fadder.db.Tx;
import se.fadder.kernel.Page;
import se.fadder.kernel.Slice;
import se.fadder.kernel.Viewer;
import se.fadder.people.Employment;
import se.fadder.people.People;

/** Finds those who are new, or begin soon, and have no plan. */
public final class Unplanned {
  /** Whoever has worked for longer has come in without a plan. */
  private static final int NEW_FOR_DAYS = 180;

  private final People people;
  private final ReadLog readLog;

  public Unplanned(People people, ReadLog readLog) {
    this.people = people;
    this.readLog = readLog;
  }

  /** The employments of others where the viewer leads or is HR, by the first day. */
  public Slice<Employment> inReach(Tx tx, Viewer viewer, Page page) {
    LocalDate day = people.today();
    List<Employment> found =
        tx.sql(UnplannedSql.class)
            .inReach(
                viewer.person(),
                day,
                day.minusDays(NEW_FOR_DAYS),
                page.afterKey(),
                page.afterId(),
                page.limit());
    Slice<Employment> slice = Slice.of(page, found);
    readLog.note(viewer, slice.items().stream().map(Employment::personId).toList(), ReadKind.PLAN);
    return slice;
  }
}
