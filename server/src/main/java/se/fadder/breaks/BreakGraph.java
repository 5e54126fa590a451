package se.fadder.breaks;

import java.util.List;
import java.util.Set;
import se.fadder.graph.Args;
import se.fadder.graph.Loader;
import se.fadder.graph.Payload;
import se.fadder.graph.SchemaWiring;
import se.fadder.graph.Wiring;
import se.fadder.kernel.Viewer;

/** The wiring of {@code breaks.graphqls}. */
final class BreakGraph implements SchemaWiring {
  private static final Loader<BreakSlotId, BreakSlot> SLOT = new Loader<>("breaks.slot");
  private static final Loader<BreakSlotId, Set<BreakAnswer>> ANSWERS =
      new Loader<>("breaks.answers");

  private final BreakDays days;
  private final BreakAnswers answers;

  BreakGraph(BreakDays days, BreakAnswers answers) {
    this.days = days;
    this.answers = answers;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.loader(SLOT, days::byIds);
    wiring.loader(ANSWERS, days::answers);
    wiring
        .type("Viewer", Viewer.class)
        .field(
            "breakDay", (viewer, args, operation) -> operation.read(tx -> days.today(tx, viewer)));
    wiring
        .type("BreakDay", BreakDay.class)
        .field("next", (day, args, operation) -> day.next().orElse(null));
    wiring
        .node("BreakSlot", BreakSlot.class, BreakSlotId.class, BreakSlotId::new, SLOT)
        .field("state", (slot, args, operation) -> days.state(slot))
        .field("arrived", (slot, args, operation) -> slot.arrivedAt() != null)
        .field(
            "answers",
            (slot, args, operation) ->
                operation
                    .load(ANSWERS, slot.id())
                    .thenApply(answers ->
                        answers == null ? List.of() : answers.stream().sorted().toList()));
    wiring.mutation(
        "breakAnswer",
        (tx, viewer, input) ->
            Payload.of(
                answers.answer(
                    tx,
                    viewer,
                    slot(input),
                    input.oneOf("answer", BreakAnswer.class),
                    input.instantOrNull("at"))));
    wiring.mutation(
        "breakTaken",
        (tx, viewer, input) ->
            Payload.of(
                answers.take(
                    tx,
                    viewer,
                    new TakenBreakId(input.uuid("id")),
                    input.oneOfOrNull("kind", BreakSlotKind.class),
                    input.oneOfOrNull("battery", BreakBattery.class),
                    input.instantOrNull("at"))));
    wiring.mutation(
        "breakBattery",
        (tx, viewer, input) ->
            Payload.of(
                answers.charge(
                    tx, viewer, slot(input), input.oneOfOrNull("battery", BreakBattery.class))));
  }

  private static BreakSlotId slot(Args input) {
    return input.id("slotId", BreakSlotId.class);
  }
}
