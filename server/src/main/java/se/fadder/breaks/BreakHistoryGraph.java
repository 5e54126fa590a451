package se.fadder.breaks;

import java.time.LocalDate;
import se.fadder.graph.Payload;
import se.fadder.graph.SchemaWiring;
import se.fadder.graph.Wiring;
import se.fadder.kernel.Viewer;

/** The wiring of {@code breaks-history.graphqls}. */
final class BreakHistoryGraph implements SchemaWiring {
  private final BreakHistory history;
  private final BreakDeletion deletion;
  private final BreakSettings settings;

  BreakHistoryGraph(BreakHistory history, BreakDeletion deletion, BreakSettings settings) {
    this.history = history;
    this.deletion = deletion;
    this.settings = settings;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring
        .type("Viewer", Viewer.class)
        .field(
            "breakWeeks",
            (viewer, args, operation) -> {
              int weeks = args.number("first", 1, BreakHistory.MOST_WEEKS);
              return operation.read(tx -> history.weeks(tx, viewer, weeks));
            })
        .field(
            "breakWeek",
            (viewer, args, operation) -> {
              LocalDate day = args.day("day");
              return operation.read(tx -> history.week(tx, viewer, day));
            })
        .field("breakKeptDays", (viewer, args, operation) -> settings.keptDays());
    wiring.type("BreakWeek", BreakWeek.class);
    wiring.type("BreakHistoryDay", BreakHistoryDay.class);
    wiring.type("BreakCounts", BreakCounts.class);
    wiring.type("BreakBatteryCount", BreakBatteryCount.class);
    wiring
        .type("UnpromptedBreak", TakenBreak.class)
        .field("takenId", (taken, args, operation) -> taken.id().value());
    wiring.mutation("breakDelete", (tx, viewer, input) -> Payload.of(deletion.delete(tx, viewer)));
  }
}
