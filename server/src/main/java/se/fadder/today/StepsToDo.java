package se.fadder.today;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.fadder.audit.ReadLog;
import se.fadder.db.Tx;
import se.fadder.kernel.Page;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Slice;
import se.fadder.kernel.Viewer;
import se.fadder.onboarding.PlanReadKind;
import se.fadder.onboarding.StandIns;
import se.fadder.onboarding.Step;
import se.fadder.onboarding.StepRow;
import se.fadder.onboarding.Steps;
import se.fadder.people.AccessScope;
import se.fadder.people.EmploymentId;
import se.fadder.people.People;
import se.fadder.people.Role;
import se.fadder.people.UnitId;
import se.fadder.templates.StepRole;

/** The steps that a person has to do for others: as a mentor, and in the roles that they hold. */
public final class StepsToDo {
  /** How far ahead a step is shown to those who do steps for others, in days. */
  private static final int AHEAD_DAYS = 14;

  /**
   * The same for IT, in days: accounts, telephones and passes are ordered, and those who order them
   * do it for all who arrive in a while.
   */
  private static final int AHEAD_DAYS_OF_IT = 56;

  /**
   * The number of units from which it is quicker to walk all steps of a role than the plans of
   * each.
   */
  private static final int MANY_UNITS = 100;

  private final People people;
  private final ReadLog readLog;
  private final int manyUnits;

  public StepsToDo(People people, ReadLog readLog) {
    this(people, readLog, MANY_UNITS);
  }

  public StepsToDo(People people, ReadLog readLog, int manyUnits) {
    this.people = people;
    this.readLog = readLog;
    this.manyUnits = manyUnits;
  }

  /**
   * A page of the steps that wait for the viewer in other people's running plans. Open steps, due
   * within two weeks (within eight for IT) or behind, that were given to them or fall to them: to a
   * mentor, and to those who hold the step's role nearest to the new hire's unit, the new hire left
   * out. And what others have done and they sign, whenever it is due.
   */
  public Slice<Step> of(Tx tx, Viewer viewer, Page page) {
    Slice<Step> slice = find(tx, viewer, page);
    readLog.note(viewer, slice.items().stream().map(Step::newHireId).toList(), PlanReadKind.STEP);
    return slice;
  }

  /** The same for the agenda, which notes what it shows. */
  Slice<Step> find(Tx tx, Viewer viewer, Page page) {
    LocalDate day = people.today();
    AccessScope scope = people.reach(tx, viewer);
    List<StepRow> steps = new ArrayList<>();
    for (StepRole role : StepRole.values()) {
      if (role.assigned().filter(scope::holdsAnywhere).isPresent()) {
        steps.addAll(inRole(tx, viewer, role, day, page));
      }
    }
    steps.addAll(standingIn(tx, viewer.person(), day, page));
    steps.addAll(asOneself(tx, viewer.person(), day, page));
    List<StepRow> next = steps.stream().distinct().sorted(BY_DAY).limit(page.limit()).toList();
    return Slice.of(page, Steps.of(tx, next));
  }

  /** The order of the queries, and so of the cursors. */
  private static final Comparator<StepRow> BY_DAY =
      Comparator.comparing(StepRow::due).thenComparing(step -> step.id().value().toString());

  private static LocalDate horizon(StepRole role, LocalDate day) {
    return day.plusDays(role == StepRole.IT ? AHEAD_DAYS_OF_IT : AHEAD_DAYS);
  }

  /** The steps of a role that the viewer holds nearest to the new hires of some units. */
  private List<StepRow> inRole(Tx tx, Viewer viewer, StepRole of, LocalDate day, Page page) {
    Role role = of.assigned().orElseThrow();
    PersonId who = viewer.person();
    Set<UnitId> units = people.chargeOf(tx, who, role, Math.max(1, manyUnits));
    return units.isEmpty()
        ? List.of()
        : units.size() < manyUnits
            ? inUnits(tx, who, of, units, day, page)
            : inManyUnits(tx, viewer, of, role, day, page);
  }

  private static List<StepRow> inUnits(
      Tx tx, PersonId viewer, StepRole role, Set<UnitId> units, LocalDate day, Page page) {
    LocalDate horizon = horizon(role, day);
    String key = page.afterKey();
    String id = page.afterId();
    int limit = page.limit();
    List<StepRow> steps = new ArrayList<>();
    steps.addAll(
        tx.sql(StepsToDoSql.class).toDoInUnits(viewer, role, units, day, horizon, key, id, limit));
    steps.addAll(
        tx.sql(StepsToSignSql.class).toSignInUnits(viewer, role, units, day, key, id, limit));
    return steps;
  }

  private List<StepRow> inManyUnits(
      Tx tx, Viewer viewer, StepRole of, Role role, LocalDate day, Page page) {
    PersonId who = viewer.person();
    Set<UnitId> held = people.reach(tx, viewer).unitsOf(role);
    Set<UnitId> nearer = people.heldBelow(tx, role, held);
    LocalDate horizon = horizon(of, day);
    String key = page.afterKey();
    String id = page.afterId();
    int limit = page.limit();
    List<StepRow> steps = new ArrayList<>();
    steps.addAll(
        tx.sql(StepsToDoSql.class)
            .toDoInManyUnits(who, of, held, nearer, day, horizon, key, id, limit));
    steps.addAll(
        tx.sql(StepsToSignSql.class).toSignInManyUnits(who, of, held, nearer, day, key, id, limit));
    return steps;
  }

  /** The steps that fall to the viewer since the nearest holder of the role is the newcomer. */
  private List<StepRow> standingIn(Tx tx, PersonId viewer, LocalDate day, Page page) {
    Map<Role, Set<EmploymentId>> standIns = StandIns.of(tx, people, viewer);
    StepsToDoSql sql = tx.sql(StepsToDoSql.class);
    StepsToSignSql toSign = tx.sql(StepsToSignSql.class);
    String key = page.afterKey();
    String id = page.afterId();
    List<StepRow> steps = new ArrayList<>();
    for (StepRole role : StepRole.values()) {
      Set<EmploymentId> plans = role.assigned().map(standIns::get).orElse(Set.of());
      if (!plans.isEmpty()) {
        LocalDate horizon = horizon(role, day);
        steps.addAll(sql.inPlans(viewer, role, plans, day, horizon, key, id, page.limit()));
        steps.addAll(toSign.toSignInPlans(viewer, role, plans, day, key, id, page.limit()));
      }
    }
    return steps;
  }

  /** The steps that fall to the viewer as a mentor, or were given to them by name. */
  private static List<StepRow> asOneself(Tx tx, PersonId viewer, LocalDate day, Page page) {
    LocalDate horizon = day.plusDays(AHEAD_DAYS);
    String key = page.afterKey();
    String id = page.afterId();
    List<StepRow> steps = new ArrayList<>();
    StepsToDoSql sql = tx.sql(StepsToDoSql.class);
    steps.addAll(sql.toDoAsMentor(viewer, day, horizon, key, id, page.limit()));
    steps.addAll(sql.given(viewer, day, horizon, key, id, page.limit()));
    steps.addAll(tx.sql(StepsToSignSql.class).toSignAsMentor(viewer, day, key, id, page.limit()));
    return steps;
  }
}
