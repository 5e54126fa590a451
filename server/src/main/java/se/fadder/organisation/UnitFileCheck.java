package se.fadder.organisation;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.fadder.db.Tx;
import se.fadder.files.Fault;
import se.fadder.files.RowProblem;
import se.fadder.files.RowProblems;
import se.fadder.files.TableFile;
import se.fadder.files.TableRow;
import se.fadder.kernel.Viewer;
import se.fadder.organisation.UnitFilePlan.Wanted;
import se.fadder.people.Unit;
import se.fadder.people.UnitHeadcounts;
import se.fadder.people.UnitId;
import se.fadder.people.UnitKind;
import se.fadder.welcome.Welcome;
import se.fadder.welcome.Welcomes;

/**
 * The check of a file of units: what in it is new, renamed, moved and wrong, before anything of it
 * is done. The file is judged as a whole: the tree that it leads to must be one.
 */
final class UnitFileCheck {
  private static final Map<String, UnitKind> KINDS =
      Map.of(
          "kommun", UnitKind.MUNICIPALITY,
          "organisation", UnitKind.MUNICIPALITY,
          "sektor", UnitKind.SECTOR,
          "förvaltning", UnitKind.SECTOR,
          "enhet", UnitKind.UNIT,
          "team", UnitKind.TEAM,
          "grupp", UnitKind.TEAM);

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

  private final RowProblems problems;
  private final Map<UnitId, Unit> units;
  private final Map<String, Unit> byKey;
  private final Map<String, Row> rows = new LinkedHashMap<>();

  /** A row whose cells could be read. */
  private record Row(
      long line,
      String key,
      String name,
      UnitKind kind,
      @Nullable String parent,
      @Nullable Welcome welcome) {}

  private UnitFileCheck(RowProblems problems, Collection<Unit> units) {
    this.problems = problems;
    this.units = units.stream().collect(toMap(Unit::id, Function.identity()));
    this.byKey =
        units.stream()
            .filter(unit -> unit.key() != null)
            .collect(
                toMap(
                    unit -> Objects.requireNonNull(unit.key()), Function.identity(), (a, _) -> a));
  }

  static UnitFilePlan check(
      Tx tx,
      Viewer viewer,
      OrganisationAccess access,
      Welcomes welcomes,
      Unit root,
      TableFile<UnitColumn> file) {
    UnitFileCheck check =
        new UnitFileCheck(
            new RowProblems(file.problems()), tx.sql(UnitChangeSql.class).all(root.path()));
    Set<Long> faulty = check.problems.rows();
    file.rows().stream().filter(row -> !faulty.contains(row.line())).forEach(check::read);
    List<Wanted> wanted = check.inOrder(root);
    if (!access.isHr(tx, viewer, root.path())) {
      check.leaveToHr(tx, wanted);
    }
    List<Unit> gone =
        check.byKey.values().stream()
            .filter(unit -> !unit.isClosed() && unit.parentId() != null)
            .filter(unit -> !check.rows.containsKey(unit.key()))
            .toList();
    return new UnitFilePlan(
        file.rows().size(),
        withNews(tx, welcomes, wanted),
        gone,
        check.problems.first(),
        check.problems.more());
  }

  private void read(TableRow<UnitColumn> row) {
    String key = row.cell(UnitColumn.KEY);
    UnitKind kind = KINDS.get(row.cell(UnitColumn.KIND).toLowerCase(Locale.ROOT));
    Optional<LocalTime> time = Optional.empty();
    boolean isSound = true;
    if (!UnitCommands.KEY.matcher(key).matches()) {
      isSound = note(row.line(), UnitColumn.KEY, UnitFileFault.KEY_INVALID);
    } else if (rows.containsKey(key)) {
      isSound = note(row.line(), UnitColumn.KEY, UnitFileFault.KEY_TWICE);
    }
    if (kind == null) {
      isSound = note(row.line(), UnitColumn.KIND, UnitFileFault.KIND_UNKNOWN);
    }
    String at = row.cell(UnitColumn.BEGINS_AT);
    if (!at.isEmpty()) {
      time = time(at);
      isSound &=
          time.isPresent() || note(row.line(), UnitColumn.BEGINS_AT, UnitFileFault.TIME_FORM);
    }
    if (isSound && kind != null) {
      String place = row.cell(UnitColumn.PLACE);
      String bring = row.cell(UnitColumn.BRING);
      boolean says = time.isPresent() || !place.isEmpty() || !bring.isEmpty();
      Welcome welcome =
          says ? new Welcome(time.orElse(null), orNull(place), null, orNull(bring)) : null;
      rows.put(
          key,
          new Row(
              row.line(),
              key,
              row.cell(UnitColumn.NAME),
              kind,
              orNull(row.cell(UnitColumn.PARENT)),
              welcome));
    }
  }

  private static @Nullable String orNull(String cell) {
    return cell.isEmpty() ? null : cell;
  }

  private static Optional<LocalTime> time(String cell) {
    try {
      return Optional.of(LocalTime.parse(cell.replace('.', ':'), TIME));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private boolean note(long line, UnitColumn column, Fault fault) {
    problems.add(RowProblem.in(line, column.heading(), fault));
    return false;
  }

  /** The units of the file, each after the one above it, as far as they make a tree. */
  private List<Wanted> inOrder(Unit root) {
    Map<String, Wanted> wanted = new LinkedHashMap<>();
    for (Row row : rows.values()) {
      place(root, row, wanted, new HashSet<>());
    }
    return List.copyOf(wanted.values());
  }

  private void place(Unit root, Row row, Map<String, Wanted> wanted, Set<String> under) {
    if (wanted.containsKey(row.key())) {
      return;
    }
    if (!under.add(row.key())) {
      note(row.line(), UnitColumn.PARENT, UnitFileFault.PARENT_BELOW);
      return;
    }
    Unit known = byKey.get(row.key());
    String parent = row.parent();
    if (known != null && known.isClosed()) {
      note(row.line(), UnitColumn.KEY, UnitFileFault.KEY_CLOSED);
    } else if (known != null && known.kind() != row.kind()) {
      note(row.line(), UnitColumn.KIND, UnitFileFault.KIND_CHANGED);
    } else if (parent == null) {
      boolean moves =
          known != null && !known.id().equals(root.id()) && !root.id().equals(known.parentId());
      if (known == null && row.kind() == UnitKind.MUNICIPALITY) {
        note(row.line(), UnitColumn.KIND, UnitFileFault.PARENT_UNFIT);
      } else {
        wanted.put(row.key(), wanted(row, known, moves));
      }
    } else {
      Row above = rows.get(parent);
      Unit there = byKey.get(parent);
      if (above != null) {
        place(root, above, wanted, under);
      }
      if (above == null && (there == null || there.isClosed())) {
        note(row.line(), UnitColumn.PARENT, UnitFileFault.PARENT_UNKNOWN);
      } else if (known != null && known.id().equals(root.id())) {
        note(row.line(), UnitColumn.PARENT, UnitFileFault.PARENT_UNFIT);
      } else if (!row.kind().fitsBelow(above == null ? there(there) : above.kind())) {
        note(row.line(), UnitColumn.PARENT, UnitFileFault.PARENT_UNFIT);
      } else if (isBelowItself(row)) {
        note(row.line(), UnitColumn.PARENT, UnitFileFault.PARENT_BELOW);
      } else {
        wanted.put(row.key(), wanted(row, known, known != null && !parent.equals(keyAbove(known))));
      }
    }
  }

  private static UnitKind there(@Nullable Unit unit) {
    return Objects.requireNonNull(unit).kind();
  }

  /**
   * Whether the way up from a unit, as the file has it and as it is where the file says nothing,
   * comes back to it.
   */
  private boolean isBelowItself(Row row) {
    Set<String> seen = new HashSet<>();
    String at = row.parent();
    while (at != null && seen.add(at)) {
      if (at.equals(row.key())) {
        return true;
      }
      at = above(at);
    }
    return at != null;
  }

  /** The key of the next unit above one with a key that has one too. */
  private @Nullable String above(String key) {
    Row row = rows.get(key);
    if (row != null) {
      return row.parent();
    }
    for (Unit at = byKey.get(key); at != null; ) {
      UnitId parent = at.parentId();
      at = parent == null ? null : units.get(parent);
      if (at != null && at.key() != null) {
        return at.key();
      }
    }
    return null;
  }

  private @Nullable String keyAbove(Unit unit) {
    UnitId parent = unit.parentId();
    Unit above = parent == null ? null : units.get(parent);
    return above == null ? null : above.key();
  }

  private static Wanted wanted(Row row, @Nullable Unit known, boolean moves) {
    return new Wanted(
        row.line(), row.key(), row.name(), row.kind(), row.parent(), known, moves, row.welcome());
  }

  /** Where people work, an administrator moves nothing, be it by hand or from a file. */
  private void leaveToHr(Tx tx, List<Wanted> wanted) {
    Map<UnitId, Wanted> moved = new HashMap<>();
    for (Wanted unit : wanted) {
      if (unit.moves() && unit.known() != null) {
        moved.put(unit.known().id(), unit);
      }
    }
    if (!moved.isEmpty()) {
      UnitHeadcounts.peopled(tx, moved.keySet())
          .forEach(id ->
              note(
                  Objects.requireNonNull(moved.get(id)).line(),
                  UnitColumn.PARENT,
                  UnitFileFault.HR_ONLY));
    }
  }

  /** The same, without the first days that are said there already. */
  private static List<Wanted> withNews(Tx tx, Welcomes welcomes, List<Wanted> wanted) {
    Set<UnitId> saying =
        wanted.stream()
            .filter(unit -> unit.welcome() != null && unit.known() != null)
            .map(unit -> Objects.requireNonNull(unit.known()).id())
            .collect(toSet());
    Map<UnitId, Welcome> said = welcomes.saidIn(tx, saying);
    List<Wanted> news = new ArrayList<>();
    for (Wanted unit : wanted) {
      boolean same =
          unit.known() != null
              && unit.welcome() != null
              && unit.welcome().equals(said.get(unit.known().id()));
      news.add(
          same
              ? new Wanted(
                  unit.line(),
                  unit.key(),
                  unit.name(),
                  unit.kind(),
                  unit.parent(),
                  unit.known(),
                  unit.moves(),
                  null)
              : unit);
    }
    return news;
  }
}
