package se.fadder.overview;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.jobs.DailyRound;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.mentorship.MentorshipMoves;
import se.fadder.mentorship.Mentorships;
import se.fadder.onboarding.PlanId;
import se.fadder.onboarding.PlanListener;
import se.fadder.onboarding.PreparedPlan;
import se.fadder.people.Employment;
import se.fadder.people.EmploymentEnds;
import se.fadder.people.Unit;
import se.fadder.people.UnitId;
import se.fadder.people.UnitListener;
import se.fadder.people.UnitPath;

/**
 * The index of running plans, listed by name in their unit and all above it, each with the days
 * until which it is known that no signal stands in it, so that a page looks at few plans. What
 * stands is derived all the same: a plan is judged before it is shown. Whatever may let a signal
 * stand sooner lists the plan anew in the same unit of work; what lets one stand later, such as a
 * step that is ticked, may wait for the night, when all are listed anew.
 */
public final class PlanIndex
    implements PlanListener, EmploymentEnds, MentorshipMoves, UnitListener, DailyRound {
  private static final LocalDate NO_END = LocalDate.of(9999, 12, 31);
  private static final LocalTime NIGHT = LocalTime.of(4, 0);

  /** The most plans in a unit of work: so many take less than the 20 ms that it may. */
  private static final int PLANS_AT_ONCE = 100;

  private final Today today;
  private final Mentorships mentorships;

  public PlanIndex(Today today, Mentorships mentorships) {
    this.today = today;
    this.mentorships = mentorships;
  }

  /** Lists a staged plan, where it is to be seen once it is admitted. */
  @Override
  public void staged(WriteTx tx, Employment employment, PreparedPlan plan) {
    LocalDate firstDue = plan.firstDue();
    tx.sql(PlanIndexSql.class)
        .insert(
            plan.id(),
            employment.personId(),
            employment.unitPath().units(),
            firstDue == null ? NO_END : firstDue);
  }

  @Override
  public void begun(WriteTx tx, @Nullable Viewer by, PreparedPlan plan) {
    changed(tx, Set.of(plan.id()));
  }

  @Override
  public void changed(WriteTx tx, Collection<PlanId> plans) {
    if (!plans.isEmpty()) {
      tx.sql(PlanIndexSql.class).renew(plans, today.date());
    }
  }

  @Override
  public void changedAbove(WriteTx tx, Collection<PlanId> plans) {
    changed(tx, plans);
  }

  @Override
  public void ended(WriteTx tx, Collection<PlanId> plans) {
    tx.sql(PlanIndexSql.class).forget(plans);
    tx.sql(ClosedPlanSql.class).list(plans);
  }

  /**
   * Lists the plans of those whom somebody who leaves owns or mentors. Nobody has more of them than
   * are listed anew at once; if somebody did, the others would be listed in the night.
   */
  @Override
  public void ends(WriteTx tx, Employment employment) {
    PersonId person = employment.personId();
    PlanIndexSql sql = tx.sql(PlanIndexSql.class);
    Set<PlanId> plans = new LinkedHashSet<>(sql.owned(person, PLANS_AT_ONCE));
    plans.addAll(sql.running(mentorships.newHiresOf(tx, person), PLANS_AT_ONCE));
    changed(tx, plans);
  }

  @Override
  public void moved(WriteTx tx, PersonId newHire) {
    changed(tx, tx.sql(PlanIndexSql.class).running(Set.of(newHire), PLANS_AT_ONCE));
  }

  /** Lists the plans of a unit that stands elsewhere in the units that are above it now. */
  @Override
  public void moved(WriteTx tx, Unit unit, UnitPath was) {
    tx.sql(PlanPlacesSql.class).move(unit.id(), only(unit.path(), was), only(was, unit.path()));
  }

  /** Lists the plans of those who work in another unit now in that one and those above it. */
  @Override
  public void merged(WriteTx tx, Unit from, Unit into, LocalDate day) {
    tx.sql(PlanPlacesSql.class)
        .merge(from.id(), into.id(), into.path().units(), only(from.path(), into.path()));
  }

  /** The units on a path that are not on another. */
  private static List<UnitId> only(UnitPath path, UnitPath other) {
    List<UnitId> others = other.units();
    return path.units().stream().filter(unit -> !others.contains(unit)).toList();
  }

  /** Lists the plans of somebody anew who is called otherwise than before. */
  void renamed(WriteTx tx, PersonId newHire) {
    moved(tx, newHire);
  }

  @Override
  public String kind() {
    return "overview.index";
  }

  @Override
  public LocalTime at() {
    return NIGHT;
  }

  /** Some plans; where to go on is after which. */
  @Override
  public Portion portion(Tx tx, LocalDate day, String after) {
    return Portion.ofIds(
        tx.sql(PlanIndexSql.class).runningAfter(after, PLANS_AT_ONCE), PLANS_AT_ONCE);
  }

  /** Lists those that still run anew. */
  @Override
  public void each(WriteTx tx, LocalDate day, List<String> things) {
    changed(tx, things.stream().map(id -> new PlanId(UUID.fromString(id))).toList());
  }
}
