package se.fadder.overview;

import java.time.LocalDate;
import java.util.List;
import se.fadder.audit.ReadLog;
import se.fadder.db.Tx;
import se.fadder.kernel.Page;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Slice;
import se.fadder.kernel.Viewer;
import se.fadder.onboarding.PlanReadKind;
import se.fadder.people.Employment;
import se.fadder.people.People;
import se.fadder.people.Role;

/** The new hires without a plan: those who are new, or begin soon, and have none. */
public final class NewHiresWithoutPlan {
  /** How many days a person is new: whoever has worked for longer has come in without a plan. */
  private static final int NEW_FOR_DAYS = 180;

  private final People people;
  private final ReadLog readLog;

  public NewHiresWithoutPlan(People people, ReadLog readLog) {
    this.people = people;
    this.readLog = readLog;
  }

  /**
   * The employments without a plan, of others, where the viewer leads or is HR, by the first day.
   */
  public Slice<Employment> inReach(Tx tx, Viewer viewer, Page page) {
    Slice<Employment> slice = find(tx, viewer, page);
    readLog.note(
        viewer, slice.items().stream().map(Employment::personId).toList(), PlanReadKind.PLAN);
    return slice;
  }

  /** The same for the agenda, which notes what it shows. */
  Slice<Employment> find(Tx tx, Viewer viewer, Page page) {
    return Slice.of(page, rows(tx, viewer, page));
  }

  private List<Employment> rows(Tx tx, Viewer viewer, Page page) {
    NewHiresWithoutPlanSql sql = tx.sql(NewHiresWithoutPlanSql.class);
    PersonId person = viewer.person();
    LocalDate day = people.today();
    LocalDate since = day.minusDays(NEW_FOR_DAYS);
    String key = page.afterKey();
    return people.reach(tx, viewer).holdsAnywhere(Role.HR)
        ? sql.anywhere(person, day, since, key, page.afterId(), page.limit())
        : sql.inUnits(person, day, since, key, page.afterId(), page.limit());
  }
}
