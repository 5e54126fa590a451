package se.fadder.insight;

import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.io.OutputStream;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.fadder.audit.AuditLog;
import se.fadder.db.Database;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.insight.ReportSql.ReportUnit;
import se.fadder.kernel.Chunks;
import se.fadder.kernel.Viewer;
import se.fadder.people.AccessScope;
import se.fadder.people.People;
import se.fadder.people.UnitId;

/**
 * The monthly report of a unit and all below it, as files: for whoever leads the unit, and HR. It
 * shows a month as it was known when it was made, with the units that there were then, and reads
 * what was published and nothing else.
 */
public final class MonthlyReports {
  /** Of how many units the figures are held at a time. */
  private static final int AT_ONCE = 100;

  private final Database database;
  private final People people;
  private final Figures figures;
  private final AuditLog log;

  MonthlyReports(Database database, People people, Figures figures, AuditLog log) {
    this.database = database;
    this.people = people;
    this.figures = figures;
    this.log = log;
  }

  /**
   * A report that may be written.
   *
   * @param units the unit first, then all below it, each before those below
   */
  public record Report(YearMonth month, List<ReportUnit> units) {
    public Report {
      units = List.copyOf(units);
    }

    /** What it is called. */
    public String title() {
      return ReportWords.title(units.getFirst().name(), month);
    }
  }

  /** The newest months of which the viewer may have the report of a unit; nothing for others. */
  public Map<UnitId, List<YearMonth>> months(Tx tx, Viewer viewer, Set<UnitId> units) {
    AccessScope scope = people.reach(tx, viewer);
    List<YearMonth> published =
        tx.sql(FigureReadSql.class).published(Figures.MOST_MONTHS).stream()
            .map(YearMonth::parse)
            .toList();
    Map<UnitId, List<YearMonth>> months = new HashMap<>();
    people.units(tx, viewer, units).values().stream()
        .filter(unit -> scope.leads(unit.path()) || scope.isHrOf(unit.path()))
        .forEach(unit -> months.put(unit.id(), published));
    return months;
  }

  /**
   * Lets the viewer have a report, and notes that they took it; nothing where they may not, and
   * where there is none of that month.
   */
  public Optional<Report> take(
      WriteTx tx, Viewer viewer, UnitId unit, YearMonth month, ReportFormat format) {
    AccessScope scope = people.reach(tx, viewer);
    Optional<Report> report =
        Optional.ofNullable(people.units(tx, viewer, Set.of(unit)).get(unit))
            .filter(seen -> scope.leads(seen.path()) || scope.isHrOf(seen.path()))
            .flatMap(seen -> find(tx, unit, month));
    report.ifPresent(some -> note(tx, viewer, unit, month, format));
    return report;
  }

  /** The same for a command, which whoever has the database gives. */
  Optional<Report> take(@Nullable String unitKey, YearMonth month, ReportFormat format) {
    return database.write(tx -> take(tx, unitKey, month, format));
  }

  private Optional<Report> take(
      WriteTx tx, @Nullable String unitKey, YearMonth month, ReportFormat format) {
    ReportSql sql = tx.sql(ReportSql.class);
    List<UnitId> named = unitKey == null ? sql.roots() : sql.named(unitKey);
    if (named.size() != 1) {
      return Optional.empty();
    }
    Optional<Report> report = find(tx, named.getFirst(), month);
    report.ifPresent(some -> note(tx, null, named.getFirst(), month, format));
    return report;
  }

  private void note(
      WriteTx tx, @Nullable Viewer viewer, UnitId unit, YearMonth month, ReportFormat format) {
    log.note(
        tx, viewer, null, InsightChangeKind.FIGURES_EXPORTED, unit, month + " " + format.ending());
  }

  private static Optional<Report> find(Tx tx, UnitId unit, YearMonth month) {
    List<ReportUnit> all = tx.sql(ReportSql.class).units(month.toString());
    Map<UUID, List<ReportUnit>> below = new HashMap<>();
    all.forEach(one -> {
      if (one.parentId() != null) {
        below.computeIfAbsent(one.parentId(), some -> new ArrayList<>()).add(one);
      }
    });
    List<ReportUnit> units = new ArrayList<>();
    all.stream().filter(one -> one.id().equals(unit)).forEach(one -> add(one, below, units));
    return units.isEmpty() ? Optional.empty() : Optional.of(new Report(month, units));
  }

  private static void add(
      ReportUnit unit, Map<UUID, List<ReportUnit>> below, List<ReportUnit> units) {
    units.add(unit);
    below.getOrDefault(unit.unitId(), List.of()).forEach(one -> add(one, below, units));
  }

  /** Writes a report while it is read: of some units at a time. */
  public void write(Report report, ReportFormat format, OutputStream out) throws IOException {
    try (ReportWriter writer = format.begin(out, report.title())) {
      for (List<ReportUnit> some : Chunks.of(report.units(), AT_ONCE)) {
        Map<UUID, List<FigureRow>> rows =
            database.read(tx ->
                tx
                    .sql(FigureReadSql.class)
                    .figures(
                        some.stream().map(ReportUnit::id).toList(),
                        List.of(report.month().toString()))
                    .stream()
                    .collect(groupingBy(FigureRow::unitId)));
        for (ReportUnit unit : some) {
          List<FigureRow> of = rows.getOrDefault(unit.unitId(), List.of());
          writer.unit(unit, figures.month(report.month().toString(), of).figures());
        }
      }
    }
  }
}
