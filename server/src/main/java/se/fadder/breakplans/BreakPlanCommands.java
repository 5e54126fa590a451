package se.fadder.breakplans;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Ids;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.TimeTold;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.kernel.ViewerId;

/**
 * The verbs by which people change their own plan, and nobody else's. The audit log does not hold
 * them, for HR reads that too.
 */
public final class BreakPlanCommands {
  /** How far ahead a pause may end. */
  static final Period LONGEST_PAUSE = Period.ofYears(1);

  private final Ids ids;
  private final Today today;
  private final TimeTold told;
  private final BreakPlans plans;
  private final OwnPlans own;

  BreakPlanCommands(Ids ids, Today today, BreakPlans plans, OwnPlans own) {
    this.ids = ids;
    this.today = today;
    this.told = new TimeTold(today);
    this.plans = plans;
    this.own = own;
  }

  /** Says whether the viewer wants to be reminded; to say the same again changes nothing. */
  public Outcome<ViewerId> agree(WriteTx tx, Viewer viewer, boolean agreed) {
    PersonId person = viewer.person();
    if (own.path(tx, person).isEmpty()) {
      return notEmployed();
    }
    if (BreakPlans.consent(tx, person).filter(said -> said.agreed() == agreed).isEmpty()) {
      tx.sql(BreakPlanSql.class).put(Consent.of(person, agreed, today.now()));
      plans.tellMoved(tx, person);
    }
    return Outcome.done(viewer.id());
  }

  private static Outcome<ViewerId> notEmployed() {
    return Outcome.refused(Problem.of("NOT_FOUND", "Whoever is not employed today has no plan."));
  }

  /**
   * Begins a pause, moves its end, or ends it. What was said before something that is known already
   * changes nothing.
   *
   * @param until the last day; null to end it
   * @param at when it was said; null for now
   */
  public Outcome<ViewerId> pause(
      WriteTx tx, Viewer viewer, @Nullable LocalDate until, @Nullable Instant at) {
    Optional<Consent> found = BreakPlans.consent(tx, viewer.person()).filter(Consent::agreed);
    if (found.isEmpty()) {
      return Outcome.refused(
          Problem.of("BREAKS_OFF", "Nobody is reminded of breaks who has not agreed to it."));
    }
    Instant said = told.of(at);
    Optional<Problem> problem =
        told.problem(at).or(() -> unlikely(until, LocalDate.ofInstant(said, today.zone())));
    if (problem.isPresent()) {
      return Outcome.refused(problem.get());
    }
    Consent consent = found.get();
    if (!consent.saidBetween(said, today.now())) {
      tx.sql(BreakPlanSql.class).put(consent.paused(until, said));
      if (!Objects.equals(until, consent.pausedUntil())) {
        plans.tellMoved(tx, viewer.person());
      }
    }
    return Outcome.done(viewer.id());
  }

  /** What is wrong with the end of a pause that was said on a day. */
  private static Optional<Problem> unlikely(@Nullable LocalDate until, LocalDate day) {
    if (until == null) {
      return Optional.empty();
    }
    if (until.isBefore(day)) {
      return Optional.of(Problem.at("until", "PAUSE_OVER", "That day has passed."));
    }
    return until.isAfter(day.plus(LONGEST_PAUSE))
        ? Optional.of(Problem.at("until", "DAY_UNLIKELY", "That is too far from today."))
        : Optional.empty();
  }

  /**
   * Says when a usual break falls for the viewer.
   *
   * @param revision that the viewer saw
   * @param time for the choice SET; null for the others
   */
  public Outcome<ViewerId> choose(
      WriteTx tx,
      Viewer viewer,
      UsualBreak usual,
      int revision,
      BreakChoice choice,
      @Nullable BreakTime time) {
    PersonId person = viewer.person();
    return change(
        tx,
        viewer,
        BreakTimeRule.fault(choice, time),
        () -> {
          ChoiceRow said = OwnPlans.said(tx, person).get(usual);
          int seen = said == null ? 0 : said.revision();
          if (seen != revision) {
            return changedMeanwhile(viewer);
          }
          tx.sql(BreakPlanSql.class)
              .putOfPerson(new ChoiceRow(person.value(), usual, choice, time, seen + 1));
          return Outcome.done(viewer.id());
        });
  }

  /** Adds a break of the viewer's own. */
  public Outcome<ViewerId> add(WriteTx tx, Viewer viewer, String name, BreakTime time) {
    PersonId person = viewer.person();
    return change(
        tx,
        viewer,
        BreakTimeRule.fault(time),
        () -> {
          if (OwnPlans.added(tx, person).size() >= OwnBreak.MOST) {
            return Outcome.refused(
                Problem.of("TOO_MANY_BREAKS", "A plan has at most three breaks of one's own."));
          }
          tx.sql(BreakPlanSql.class)
              .insert(new OwnBreak(ids.next(BreakItemId::new), person, name, time, 1));
          return Outcome.done(viewer.id());
        });
  }

  /**
   * Changes a break of the viewer's own.
   *
   * @param revision that the viewer saw
   */
  public Outcome<ViewerId> changeOwn(
      WriteTx tx, Viewer viewer, BreakItemId id, int revision, String name, BreakTime time) {
    return change(
        tx,
        viewer,
        BreakTimeRule.fault(time),
        () -> {
          Optional<OwnBreak> found = ofViewer(tx, viewer, id);
          if (found.isEmpty()) {
            return Outcome.refused(Problem.notFound("ownBreakId"));
          }
          if (found.get().revision() != revision) {
            return changedMeanwhile(viewer);
          }
          tx.sql(BreakPlanSql.class)
              .update(new OwnBreak(id, viewer.person(), name, time, revision + 1));
          return Outcome.done(viewer.id());
        });
  }

  /** Takes away a break of the viewer's own. */
  public Outcome<ViewerId> remove(WriteTx tx, Viewer viewer, BreakItemId id) {
    return change(
        tx,
        viewer,
        Optional.empty(),
        () -> {
          if (ofViewer(tx, viewer, id).isEmpty()) {
            return Outcome.refused(Problem.notFound("ownBreakId"));
          }
          tx.sql(BreakPlanSql.class).delete(id);
          return Outcome.done(viewer.id());
        });
  }

  private static Optional<OwnBreak> ofViewer(WriteTx tx, Viewer viewer, BreakItemId id) {
    return OwnPlans.added(tx, viewer.person()).stream()
        .filter(item -> item.id().equals(id))
        .findFirst();
  }

  private Outcome<ViewerId> change(
      WriteTx tx, Viewer viewer, Optional<Problem> fault, Supplier<Outcome<ViewerId>> change) {
    if (own.path(tx, viewer.person()).isEmpty()) {
      return notEmployed();
    }
    if (fault.isPresent()) {
      return Outcome.refused(fault.get());
    }
    Outcome<ViewerId> outcome = change.get();
    if (outcome instanceof Outcome.Done<ViewerId>) {
      plans.tellMoved(tx, viewer.person());
    }
    return outcome;
  }

  private static Outcome<ViewerId> changedMeanwhile(Viewer viewer) {
    return Outcome.overtaken(
        viewer.id(),
        Problem.at("revision", "CHANGED_MEANWHILE", "It was changed on another device meanwhile."));
  }
}
