package se.fadder;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Viewer;
import se.fadder.people.Language;
import se.fadder.people.Unit;
import se.fadder.people.UnitTree;
import se.fadder.setup.StartingContents.Choice;
import se.fadder.statements.StatementKind;
import se.fadder.templates.TemplateRows;

/** The attempts at what makes the new hire's organisation ready; see {@link Attempts}. */
final class SetupAttempts {
  private static final String TEMPLATE = "socialsekreterare-forsorjningsstod";
  private static final String ROUTINE = "hembesok";

  private SetupAttempts() {}

  static final Map<String, Attempts.Attempt> ALL =
      Map.ofEntries(
          entry("setup see", (w, tx, v) -> own(w, tx, v).isPresent()),
          entry("first hr name", SetupAttempts::namesFirstHr),
          entry("starting content see", SetupAttempts::isOffered),
          entry("starting templates take", SetupAttempts::takesTemplates),
          entry("starting routines take", SetupAttempts::takesRoutines),
          entry("statement write", SetupAttempts::writesStatement),
          entry("person erase", SetupAttempts::erases));

  private static Unit root(World w, Tx tx) {
    return UnitTree.unitsOn(tx, w.unit("Norr").path()).getFirst();
  }

  private static Optional<Unit> own(World w, Tx tx, Viewer v) {
    return w.rooms.setup.steps().organisation(tx, v).filter(root(w, tx)::equals);
  }

  private static boolean namesFirstHr(World w, WriteTx tx, Viewer v) {
    return own(w, tx, v)
        .map(root -> w.rooms.setup.firstHr().name(tx, v, root, "Hanna", "Lind", null))
        .filter(Outcome.Done.class::isInstance)
        .isPresent();
  }

  /** Somebody of another organisation is offered the same for theirs. */
  private static boolean isOffered(World w, WriteTx tx, Viewer v) {
    return w.rooms.people.people().reach(tx, v).isColleagueAt(w.unit("Norr").path())
        && w.rooms.setup.contents().offered(tx, v).isPresent();
  }

  private static boolean takesTemplates(World w, WriteTx tx, Viewer v) {
    w.rooms.setup.contents().takeTemplates(tx, v, List.of(new Choice(TEMPLATE, null)));
    return !TemplateRows.keysIn(tx, root(w, tx).id(), Set.of(TEMPLATE)).isEmpty();
  }

  /** Somebody of another organisation writes what theirs says. */
  private static boolean writesStatement(World w, WriteTx tx, Viewer v) {
    return w.rooms.people.people().reach(tx, v).isColleagueAt(w.unit("Norr").path())
        && w.rooms
                .statements
                .statements()
                .write(tx, v, StatementKind.CONTACT, Language.SV, "Ring växeln.", 0)
            instanceof Outcome.Done;
  }

  /** The new hire works here still; only whoever could erase them is told so. */
  private static boolean erases(World w, WriteTx tx, Viewer v) {
    return w.rooms.dataProtection.erasures().erase(tx, v, w.person("self"), "Anybody")
            instanceof Outcome.Refused<?> refused
        && refused.problems().getFirst().code().equals("STILL_EMPLOYED");
  }

  private static boolean takesRoutines(World w, WriteTx tx, Viewer v) {
    w.rooms.setup.contents().takeRoutines(tx, v, List.of(ROUTINE), "https://intranat.example.se");
    return w.rooms.routines.routines().keysOf(tx, root(w, tx).id()).contains(ROUTINE);
  }
}
