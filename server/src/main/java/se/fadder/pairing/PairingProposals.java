package se.fadder.pairing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.fadder.audit.AuditLog;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.jobs.Jobs;
import se.fadder.kernel.Event;
import se.fadder.kernel.Ids;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Page;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Slice;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.pairing.PairingProposalSql.Place;
import se.fadder.pairing.PairingProposalSql.Side;
import se.fadder.pairing.PairingProposalSql.WeightsOf;
import se.fadder.people.AccessScope;
import se.fadder.people.People;
import se.fadder.people.Role;
import se.fadder.people.Unit;
import se.fadder.people.UnitId;

/**
 * The proposals: who is to be whose mentor, for all newcomers of some units at once. A proposal is
 * for those who may pair everybody in it: who lead all its units, and HR.
 */
public final class PairingProposals {
  /** A text that sorts after every identifier. */
  private static final String AFTER_ALL = "~";

  private final Jobs jobs;
  private final Ids ids;
  private final Today today;
  private final People people;
  private final NewHiresToPair newHires;
  private final AuditLog auditLog;

  PairingProposals(
      Jobs jobs, Ids ids, Today today, People people, NewHiresToPair newHires, AuditLog auditLog) {
    this.jobs = jobs;
    this.ids = ids;
    this.today = today;
    this.people = people;
    this.newHires = newHires;
    this.auditLog = auditLog;
  }

  /** The event that a proposal has changed. */
  static Event happeningOf(PairingProposalId id) {
    return Event.of("pairing.proposal", id);
  }

  /**
   * Asks for a proposal, which is worked out in the background.
   *
   * @param unitId whose newcomers it is about; null for all that the viewer leads or is HR of
   */
  public Outcome<PairingProposalId> propose(WriteTx tx, Viewer viewer, @Nullable UnitId unitId) {
    Optional<PairingScope> scope = scope(tx, viewer, unitId);
    if (scope.isEmpty()) {
      return Outcome.refused(Problem.notFound("unitId"));
    }
    if (!newHires.areWithin(tx, scope.get().newHireUnits(), viewer.person())) {
      return Outcome.refused(
          Problem.at("unitId", "NOBODY_TO_PAIR", "All newcomers there have a mentor."));
    }
    UnitId organisation = scope.get().organisation();
    PairingProposal proposal =
        new PairingProposal(
            ids.next(PairingProposalId::new),
            viewer.person(),
            today.now(),
            PairingState.SOLVING,
            1,
            false,
            0,
            0,
            0,
            weights(tx, Set.of(organisation)).getOrDefault(organisation, PairingWeights.USUAL),
            PairingShortages.NONE);
    PairingProposalSql sql = tx.sql(PairingProposalSql.class);
    sql.insert(proposal, proposal.weights());
    sql.insertUnits(scope.get().places(proposal.id()));
    auditLog.note(
        tx, viewer, viewer.person(), PairingChangeKind.PAIRING_PROPOSED, proposal.id(), "");
    PairingJob.request(tx, jobs, proposal.id(), today.now());
    return Outcome.done(proposal.id());
  }

  private Optional<PairingScope> scope(Tx tx, Viewer viewer, @Nullable UnitId unitId) {
    AccessScope reach = people.reach(tx, viewer);
    if (unitId == null) {
      return Optional.of(PairingScope.all(reach)).filter(scope -> !scope.isEmpty());
    }
    return Optional.ofNullable(people.units(tx, viewer, Set.of(unitId)).get(unitId))
        .filter(unit -> PairingScope.mayPairIn(reach, unit.path()))
        .map(unit -> PairingScope.within(reach, unit));
  }

  /** The proposals that the viewer may see, the newest first. */
  public Slice<PairingProposal> inReach(Tx tx, Viewer viewer, Page page) {
    PairingProposalSql sql = tx.sql(PairingProposalSql.class);
    AccessScope reach = people.reach(tx, viewer);
    if (PairingScope.all(reach).isEmpty()) {
      return new Slice<>(List.of(), false);
    }
    String before = page.after() == null ? AFTER_ALL : page.afterId();
    return Slice.of(
        page,
        reach.holdsAnywhere(Role.HR)
            ? sql.anywhere(viewer.person(), people.today(), before, page.limit())
            : sql.inUnits(viewer.person(), people.today(), before, page.limit()));
  }

  /** Those of the proposals that the viewer may see. */
  public Map<PairingProposalId, PairingProposal> byIds(
      Tx tx, Viewer viewer, Set<PairingProposalId> wanted) {
    return wanted.isEmpty() || PairingScope.all(people.reach(tx, viewer)).isEmpty()
        ? Map.of()
        : tx.sql(PairingProposalSql.class).seen(viewer.person(), people.today(), wanted).stream()
            .collect(toMap(PairingProposal::id, Function.identity()));
  }

  /** A proposal, whoever may see it. */
  static Optional<PairingProposal> find(Tx tx, PairingProposalId id) {
    return tx.sql(PairingProposalSql.class).byIds(Set.of(id)).stream().findFirst();
  }

  /**
   * The units whose newcomers each of the proposals is about, as far as the viewer may see them.
   */
  public Map<PairingProposalId, List<Unit>> units(
      Tx tx, Viewer viewer, Set<PairingProposalId> wanted) {
    Collection<PairingProposalId> seen = byIds(tx, viewer, wanted).keySet();
    List<Place> places = seen.isEmpty() ? List.of() : tx.sql(PairingProposalSql.class).places(seen);
    Map<UnitId, Unit> units =
        people.units(tx, viewer, places.stream().map(Place::unitId).collect(toSet()));
    return places.stream()
        .filter(place -> place.side() == Side.NEW_HIRES && units.containsKey(place.unitId()))
        .collect(
            groupingBy(
                Place::proposalId,
                mapping(place -> Objects.requireNonNull(units.get(place.unitId())), toList())));
  }

  /** Counts anew what stands in a proposal that has changed, and publishes that it has. */
  static void count(WriteTx tx, PairingProposalId id) {
    tx.sql(PairingProposalSql.class).count(id);
    tx.publish(happeningOf(id));
  }

  /** The events that concern a proposal; none when the viewer may not see it. */
  public Set<Event> concerns(Tx tx, Viewer viewer, PairingProposalId id) {
    return byIds(tx, viewer, Set.of(id)).isEmpty() ? Set.of() : Set.of(happeningOf(id));
  }

  /** The weights of the organisations of some units in which the viewer may pair. */
  public Map<UnitId, PairingWeights> weightsOf(Tx tx, Viewer viewer, Set<UnitId> ids) {
    AccessScope reach = people.reach(tx, viewer);
    Map<UnitId, UnitId> organisations =
        people.units(tx, viewer, ids).values().stream()
            .filter(unit -> PairingScope.mayPairIn(reach, unit.path()))
            .collect(toMap(Unit::id, unit -> unit.path().units().getFirst()));
    Map<UnitId, PairingWeights> set = weights(tx, organisations.values());
    return organisations.entrySet().stream()
        .collect(
            toMap(Map.Entry::getKey, of -> set.getOrDefault(of.getValue(), PairingWeights.USUAL)));
  }

  private static Map<UnitId, PairingWeights> weights(Tx tx, Collection<UnitId> organisations) {
    return organisations.isEmpty()
        ? Map.of()
        : tx.sql(PairingProposalSql.class).weights(organisations).stream()
            .collect(toMap(WeightsOf::organisationId, WeightsOf::weights));
  }

  /** Sets the weights of the organisation of a unit. For its HR. */
  public Outcome<UnitId> setWeights(
      WriteTx tx, Viewer viewer, UnitId unitId, PairingWeights weights) {
    Unit unit = people.units(tx, viewer, Set.of(unitId)).get(unitId);
    if (unit == null || !people.reach(tx, viewer).isHrOf(unit.path())) {
      return Outcome.refused(Problem.notFound("unitId"));
    }
    if (!weights.areWhole()) {
      return Outcome.refused(Problem.of("WEIGHTS_NOT_100", "The weights are to be 100 together."));
    }
    UnitId organisation = unit.path().units().getFirst();
    tx.sql(PairingProposalSql.class).setWeights(organisation, weights);
    auditLog.note(
        tx, viewer, null, PairingChangeKind.PAIRING_WEIGHTS_SET, organisation, weights.toString());
    return Outcome.done(unitId);
  }
}
