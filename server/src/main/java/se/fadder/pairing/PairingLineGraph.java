package se.fadder.pairing;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.fadder.graph.Connection;
import se.fadder.graph.Loader;
import se.fadder.graph.Operation;
import se.fadder.graph.Payload;
import se.fadder.graph.SchemaWiring;
import se.fadder.graph.Wiring;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Slice;
import se.fadder.mentorship.PairingRule;
import se.fadder.mentorship.SkillId;
import se.fadder.pairing.PairingChoiceLists.ChoicesOf;
import se.fadder.pairing.PairingChoiceLists.Listed;
import se.fadder.pairing.PairingLines.LinesOf;
import se.fadder.pairing.PairingUnplaced.Remedy;
import se.fadder.people.PeopleGraph;

/** The wiring of {@code pairing-lines.graphqls}. */
public final class PairingLineGraph implements SchemaWiring {
  static final Loader<LinesOf, Slice<PairingLine>> LINES = new Loader<>("pairing.lines");
  private static final Loader<PairingLineId, PairingLine> LINE = new Loader<>("pairing.line");

  /** The newcomers of whom the viewer is HR, and so may know who is kept apart. */
  private static final Loader<PersonId, PersonId> IS_HR_OF = new Loader<>("pairing.isHrOf");

  private static final Loader<ChoicesOf, Slice<Listed>> CHOICES = new Loader<>("pairing.choices");

  private final PairingLines lines;
  private final PairingChoiceLists choices;
  private final PairingChanges changes;

  PairingLineGraph(PairingLines lines, PairingChoiceLists choices, PairingChanges changes) {
    this.lines = lines;
    this.choices = choices;
    this.changes = changes;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring
        .loader(LINES, lines::of)
        .prefetches(
            PeopleGraph.PERSON,
            slice ->
                slice.items().stream()
                    .flatMap(line -> Stream.of(line.newHireId(), line.mentorId())));
    wiring.loader(LINE, lines::byIds);
    wiring.loader(IS_HR_OF, lines::isHrOf);
    wiring.loader(CHOICES, choices::of);
    wireLine(wiring);
    wireChoice(wiring);
    wiring.mutation(
        "pairingChange",
        (tx, viewer, input) ->
            Payload.of(
                changes.change(
                    tx,
                    viewer,
                    input.id("lineId", PairingLineId.class),
                    input.idOrNull("mentorId", PersonId.class))));
  }

  private static void wireLine(Wiring wiring) {
    wiring
        .node("PairingLine", PairingLine.class, PairingLineId.class, PairingLineId::new, LINE)
        .field(
            "newHire",
            (line, args, operation) -> operation.load(PeopleGraph.PERSON, line.newHireId()))
        .field(
            "mentor",
            (line, args, operation) -> operation.load(PeopleGraph.PERSON, line.mentorId()))
        .field("parts", (line, args, operation) -> line.parts().all())
        .field("request", (line, args, operation) -> operation.node(line.requestId()))
        .field(
            "refusal",
            (line, args, operation) ->
                operation
                    .load(IS_HR_OF, line.newHireId())
                    .thenApply(hr -> PairingProblems.code(line.refusal(), hr != null)))
        .field(
            "unplaced",
            (line, args, operation) ->
                operation
                    .load(IS_HR_OF, line.newHireId())
                    .thenApply(hr -> Unplaced.of(line.unplaced(), hr != null)))
        .field(
            "choices",
            (line, args, operation) ->
                operation
                    .load(CHOICES, new ChoicesOf(line.id(), args.page()))
                    .thenApply(PairingLineGraph::connection));
    wiring
        .type("PairingPart", PairingPart.class)
        .field("missing", (part, args, operation) -> skills(operation, part.missing()))
        .field("shared", (part, args, operation) -> skills(operation, part.shared()));
    wiring.type("Unplaced", Unplaced.class);
    wiring.type("RuleCount", RuleCount.class);
    wiring
        .type("PairingRemedy", Remedy.class)
        .field(
            "mentor",
            (remedy, args, operation) -> operation.load(PeopleGraph.PERSON, remedy.mentorId()));
    wiring
        .type("PairingMove", PairingMove.class)
        .field(
            "newHire",
            (move, args, operation) -> operation.load(PeopleGraph.PERSON, move.newHireId()))
        .field("from", (move, args, operation) -> operation.load(PeopleGraph.PERSON, move.fromId()))
        .field("to", (move, args, operation) -> operation.load(PeopleGraph.PERSON, move.toId()));
  }

  /** The skills that there still are, in their order; as objects of the room that keeps them. */
  private static CompletableFuture<List<Object>> skills(Operation operation, List<SkillId> ids) {
    List<? extends CompletableFuture<? extends @Nullable Object>> found =
        ids.stream().map(operation::node).toList();
    return CompletableFuture.allOf(found.toArray(CompletableFuture[]::new))
        .thenApply(all ->
            found.stream()
                .<Object>mapMulti((one, skills) -> {
                  Object skill = one.join();
                  if (skill != null) {
                    skills.accept(skill);
                  }
                })
                .toList());
  }

  /** Why nobody is proposed for a newcomer, as a viewer may know. */
  record Unplaced(List<RuleCount> rules, @Nullable Remedy remedy) {
    static @Nullable Unplaced of(PairingUnplaced why, boolean isHr) {
      return why.text().isEmpty()
          ? null
          : new Unplaced(
              why.rules().stream()
                  .map(of -> new RuleCount(PairingProblems.code(of.rule(), isHr), of.mentors()))
                  .toList(),
              why.remedy());
    }
  }

  /** How many mentors a rule stops, by its code. */
  record RuleCount(String rule, int mentors) {}

  private static void wireChoice(Wiring wiring) {
    wiring
        .type("PairingChoice", Listed.class)
        .field(
            "mentor",
            (of, args, operation) -> operation.load(PeopleGraph.PERSON, of.choice().mentorId()))
        .field("isNow", (of, args, operation) -> of.choice().isNow())
        .field(
            "rule",
            (of, args, operation) -> {
              PairingRule rule = of.choice().rule();
              return rule == null ? null : PairingProblems.code(rule, of.seesApart());
            })
        .field("price", (of, args, operation) -> of.choice().price())
        .field(
            "leavesWithout",
            (of, args, operation) ->
                operation.load(PeopleGraph.PERSON, of.choice().leavesWithoutId()))
        .field("moves", (of, args, operation) -> of.choice().moves())
        .field("seat", (of, args, operation) -> of.choice().seat())
        .field("parts", (of, args, operation) -> of.choice().parts());
  }

  private static Connection<Listed> connection(@Nullable Slice<Listed> choices) {
    return Connection.of(choices == null ? new Slice<>(List.of(), false) : choices, Listed::after);
  }
}
