package se.fadder.insight;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import se.fadder.commands.Arguments;
import se.fadder.commands.Command;
import se.fadder.commands.ExitCode;

/** The commands of this room. */
public final class InsightCommands {
  private final BiConsumer<Arguments, Consumer<InsightRoom>> room;

  /**
   * Creates the commands.
   *
   * @param room has something done with the room, on the database that a command is for
   */
  public InsightCommands(BiConsumer<Arguments, Consumer<InsightRoom>> room) {
    this.room = room;
  }

  /** All of them. */
  public List<Command> all() {
    return List.of(report(), whyWithheld());
  }

  private Command report() {
    return new Command(
        "report",
        List.of("MONTH", "FILE"),
        List.of(
            new Command.Option(
                "--unit",
                "KEY",
                "Of a unit and all below it, by its key; of the whole otherwise.")),
        "Writes the published figures of a month into a file.",
        """
        MONTH is one such as 2026-10, as it was known when its figures were made. FILE ends in .csv, \
        .xlsx or .html, and must not be there. It is noted in the audit log that figures were taken \
        out. On SQLite the server must be stopped; in Läget whoever leads a unit has the same report \
        by a button.\
        """,
        (arguments, out) -> {
          room.accept(
              arguments,
              insight ->
                  new ReportCommand(insight.reports())
                      .run(
                          arguments.value("--unit").orElse(null),
                          arguments.operand(0),
                          Path.of(arguments.operand(1))));
          out.println(arguments.operand(1) + " is written.");
          return ExitCode.DONE;
        });
  }

  private Command whyWithheld() {
    return new Command(
        "why-withheld",
        List.of("UNIT", "MONTH", "MEASURE"),
        List.of(),
        "Tells why a published figure is withheld.",
        """
        UNIT is the key of a unit, MONTH one such as 2026-10, and MEASURE a value of Measure in the \
        schema, such as LEAVERS. It says what could be worked out if the figure were told, counts anew \
        who contributed to see that this is so, and tells no number that is not published. On SQLite \
        the server must be stopped.\
        """,
        (arguments, out) -> {
          room.accept(
              arguments,
              insight ->
                  insight
                      .why()
                      .tell(
                          arguments.operand(0),
                          ReportCommand.month(arguments.operand(1)),
                          arguments.operand(2))
                      .forEach(out::println));
          return ExitCode.DONE;
        });
  }
}
