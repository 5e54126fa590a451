package se.fadder.pairing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.fadder.graph.Args;
import se.fadder.graph.Connection;
import se.fadder.graph.Loader;
import se.fadder.graph.Operation;
import se.fadder.graph.Payload;
import se.fadder.graph.SchemaWiring;
import se.fadder.graph.Wiring;
import se.fadder.kernel.Page.After;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Slice;
import se.fadder.kernel.Viewer;
import se.fadder.pairing.PairingLines.LinesOf;
import se.fadder.pairing.PairingShortages.Group;
import se.fadder.people.PeopleGraph;
import se.fadder.people.Person;
import se.fadder.people.Unit;
import se.fadder.people.UnitId;

/** The wiring of {@code pairing.graphqls}. */
public final class PairingGraph implements SchemaWiring {
  private static final Loader<PairingProposalId, PairingProposal> PROPOSAL =
      new Loader<>("pairing.proposal");
  private static final Loader<PairingProposalId, List<Unit>> UNITS = new Loader<>("pairing.units");
  private static final Loader<PairingProposalId, List<PairingMove>> MOVES =
      new Loader<>("pairing.moves");
  private static final Loader<PairingProposalId, List<Group>> SHORTAGES =
      new Loader<>("pairing.shortages");
  private static final Loader<List<PersonId>, List<Person>> PEOPLE = new Loader<>("pairing.people");
  private static final Loader<UnitId, PairingWeights> WEIGHTS = new Loader<>("pairing.weights");

  private final PairingProposals proposals;
  private final PairingLines lines;
  private final PairingChanges changes;
  private final PairingAsking asking;

  PairingGraph(
      PairingProposals proposals,
      PairingLines lines,
      PairingChanges changes,
      PairingAsking asking) {
    this.proposals = proposals;
    this.lines = lines;
    this.changes = changes;
    this.asking = asking;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.loader(PROPOSAL, proposals::byIds);
    wiring.loader(UNITS, proposals::units);
    wiring.loader(WEIGHTS, proposals::weightsOf);
    wiring.loader(MOVES, lines::moves);
    wiring.loader(SHORTAGES, lines::shortages);
    wiring.loader(PEOPLE, lines::people);
    wiring.type("Viewer", Viewer.class).field("pairingProposals", this::proposals);
    wiring
        .type("Unit", Unit.class)
        .field("pairingWeights", (unit, args, operation) -> operation.load(WEIGHTS, unit.id()));
    wiring.type("PairingWeights", PairingWeights.class);
    wireProposal(wiring);
    wireMutations(wiring);
    wiring.subscription(
        "pairingChanged",
        (root, args, operation) ->
            operation.read(tx ->
                proposals.concerns(
                    tx, operation.viewer(), args.id("proposalId", PairingProposalId.class))),
        (root, args, operation) ->
            operation.load(PROPOSAL, args.id("proposalId", PairingProposalId.class)));
  }

  private Connection<PairingProposal> proposals(Viewer viewer, Args args, Operation operation) {
    return Connection.of(
        operation.read(tx -> proposals.inReach(tx, viewer, args.page())),
        proposal -> new After("", proposal.id().value().toString()));
  }

  private static void wireProposal(Wiring wiring) {
    wiring
        .node(
            "PairingProposal",
            PairingProposal.class,
            PairingProposalId.class,
            PairingProposalId::new,
            PROPOSAL)
        .field(
            "units",
            (of, args, operation) -> operation.load(UNITS, of.id()).thenApply(PairingGraph::orNone))
        .field("madeBy", (of, args, operation) -> operation.load(PeopleGraph.PERSON, of.madeBy()))
        .field(
            "lines",
            (of, args, operation) ->
                operation
                    .load(PairingLineGraph.LINES, new LinesOf(of.id(), args.page()))
                    .thenApply(PairingGraph::connection))
        .field(
            "moves",
            (of, args, operation) -> operation.load(MOVES, of.id()).thenApply(PairingGraph::orNone))
        .field(
            "shortages",
            (of, args, operation) ->
                operation.load(SHORTAGES, of.id()).thenApply(PairingGraph::orNone));
    wiring
        .type("SeatShortage", Group.class)
        .field(
            "newHires",
            (group, args, operation) ->
                operation.load(PEOPLE, group.newHires()).thenApply(PairingGraph::orNone))
        .field(
            "mentors",
            (group, args, operation) ->
                operation.load(PEOPLE, group.mentors()).thenApply(PairingGraph::orNone));
  }

  private static <T> List<T> orNone(@Nullable List<T> found) {
    return found == null ? List.of() : found;
  }

  private static Connection<PairingLine> connection(@Nullable Slice<PairingLine> lines) {
    return Connection.of(
        lines == null ? new Slice<>(List.of(), false) : lines,
        line -> new After(line.firstDay().toString(), line.id().value().toString()));
  }

  private void wireMutations(Wiring wiring) {
    wiring.mutation(
        "pairingPropose",
        (tx, viewer, input) ->
            Payload.of(proposals.propose(tx, viewer, input.idOrNull("unitId", UnitId.class))));
    wiring.mutation(
        "pairingSolveAgain",
        (tx, viewer, input) ->
            Payload.of(
                changes.solveAgain(tx, viewer, input.id("proposalId", PairingProposalId.class))));
    wiring.mutation(
        "pairingAsk",
        (tx, viewer, input) ->
            Payload.of(
                asking.ask(
                    tx,
                    viewer,
                    input.id("proposalId", PairingProposalId.class),
                    input.ids("lineIds", PairingLineId.class, PairingAsking.MOST))));
    wiring.mutation(
        "pairingWeightsSet",
        (tx, viewer, input) ->
            Payload.of(
                proposals.setWeights(
                    tx,
                    viewer,
                    input.id("unitId", UnitId.class),
                    new PairingWeights(
                        weight(input, "unit"),
                        weight(input, "areas"),
                        weight(input, "weekdays"),
                        weight(input, "language"),
                        weight(input, "strangers")))));
  }

  private static int weight(Args input, String part) {
    return input.number(part, 0, PairingWeights.SUM);
  }
}
