package se.fadder.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.fadder.db.Database;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.files.RowProblem;
import se.fadder.files.TableFile;
import se.fadder.files.TableFormat;
import se.fadder.files.UnreadableFile;
import se.fadder.kernel.Chunks;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.organisation.UnitFilePlan.Wanted;
import se.fadder.people.Unit;
import se.fadder.people.UnitId;
import se.fadder.people.UnitTree;
import se.fadder.welcome.Welcomes;

/**
 * The files of units: what one would change is shown, and then changed, by the same verbs as by
 * hand. It is done a few rows at a time, from the top down, so that nobody waits for it and the
 * tree is one all the while; a file that was broken off is applied again, and goes on.
 */
public final class UnitFiles {
  private static final TableFormat<UnitColumn> FORMAT =
      new TableFormat<>(UnitColumn.class, 10_000, true);

  /** The most rows in a unit of work. */
  private static final int ROWS_AT_ONCE = 20;

  private final Database database;
  private final Today today;
  private final OrganisationAccess access;
  private final UnitLists lists;
  private final UnitCommands commands;
  private final Welcomes welcomes;

  UnitFiles(
      Database database,
      Today today,
      OrganisationAccess access,
      UnitLists lists,
      UnitCommands commands,
      Welcomes welcomes) {
    this.database = database;
    this.today = today;
    this.access = access;
    this.lists = lists;
    this.commands = commands;
    this.welcomes = welcomes;
  }

  /** Shows what a file would change; empty for who shapes no organisation, or several. */
  Optional<UnitFilePlan> check(Viewer viewer, byte[] bytes) {
    return database.read(tx -> root(tx, viewer).map(root -> plan(tx, viewer, root, bytes)));
  }

  /** Changes what a file says, unless something is wrong with it; for the same people. */
  Optional<UnitFilePlan> apply(Viewer viewer, byte[] bytes) {
    Optional<Unit> root = database.read(tx -> root(tx, viewer));
    Optional<UnitFilePlan> plan = check(viewer, bytes);
    if (root.isEmpty() || plan.isEmpty() || !plan.get().problems().isEmpty()) {
      return plan;
    }
    UnitFilePlan found = plan.get();
    List<Wanted> changing =
        found.wanted().stream()
            .filter(
                unit -> unit.isNew() || unit.renames() || unit.moves() || unit.welcome() != null)
            .toList();
    for (List<Wanted> some : Chunks.of(changing, ROWS_AT_ONCE)) {
      List<RowProblem> problems = database.write(tx -> change(tx, viewer, root.get(), some));
      if (!problems.isEmpty()) {
        return Optional.of(
            new UnitFilePlan(found.rows(), found.wanted(), found.gone(), problems, 0));
      }
    }
    return plan;
  }

  private Optional<Unit> root(Tx tx, Viewer viewer) {
    List<Unit> roots = lists.roots(tx, viewer);
    return roots.size() == 1 && roots.getFirst().parentId() == null
        ? Optional.of(roots.getFirst())
        : Optional.empty();
  }

  private UnitFilePlan plan(Tx tx, Viewer viewer, Unit root, byte[] bytes) {
    try {
      TableFile<UnitColumn> file = TableFile.read(FORMAT, bytes);
      return UnitFileCheck.check(tx, viewer, access, welcomes, root, file);
    } catch (UnreadableFile e) {
      return new UnitFilePlan(0, List.of(), List.of(), List.of(e.problem()), 0);
    }
  }

  /** Changes some units; what is refused meanwhile is told, and changes nothing. */
  private List<RowProblem> change(WriteTx tx, Viewer viewer, Unit root, List<Wanted> some) {
    List<RowProblem> problems = new ArrayList<>();
    LocalDate day = today.date();
    for (Wanted unit : some) {
      Map<String, Unit> units =
          UnitTree.unitsByKey(
              tx,
              root.path(),
              Stream.of(unit.key(), unit.parent()).filter(Objects::nonNull).toList());
      UnitId above = unit.parent() == null ? root.id() : idOf(units, unit.parent());
      UnitId id = idOf(units, unit.key());
      if (unit.isNew() && id == null && above != null) {
        id =
            note(
                problems,
                unit,
                commands.add(tx, viewer, above, unit.kind(), unit.name(), unit.key(), day));
      }
      if (id != null && unit.renames()) {
        note(problems, unit, commands.rename(tx, viewer, id, unit.name(), day));
      }
      if (id != null && unit.moves() && above != null && !isBelow(units, unit, above)) {
        note(problems, unit, commands.move(tx, viewer, id, above, day));
      }
      if (id != null && unit.welcome() != null) {
        welcomes.recordUsual(tx, id, unit.welcome());
      }
    }
    return problems;
  }

  private static @Nullable UnitId idOf(Map<String, Unit> units, @Nullable String key) {
    Unit unit = key == null ? null : units.get(key);
    return unit == null ? null : unit.id();
  }

  private static boolean isBelow(Map<String, Unit> units, Wanted unit, UnitId above) {
    Unit now = units.get(unit.key());
    return now != null && above.equals(now.parentId());
  }

  private static @Nullable UnitId note(
      List<RowProblem> problems, Wanted unit, Outcome<UnitId> outcome) {
    outcome.refusal().ifPresent(problem -> problems.add(RowProblem.in(unit.line(), "", problem)));
    return outcome instanceof Outcome.Done<UnitId>(UnitId id) ? id : null;
  }
}
