package se.fadder.insight;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.lang.System.Logger.Level;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import se.fadder.db.Database;
import se.fadder.db.WriteTx;
import se.fadder.insight.FigureSql.FigureUnit;
import se.fadder.insight.cells.Cell;
import se.fadder.insight.cells.CellState;
import se.fadder.kernel.Chunks;
import se.fadder.kernel.Today;
import se.fadder.measures.Days;
import se.fadder.measures.Fact;
import se.fadder.measures.Measure;

/**
 * The making of a month's figures. It reads apart from the writer, and writes little in each unit
 * of work; nobody sees any of it before the last, which publishes the month, for good.
 *
 * <p>What was cut off is gone on with after the last measure that was done, on the tree of units
 * that was frozen first. A month that is published is never made again, whoever else is at it.
 */
public final class MonthlyRun {
  private static final System.Logger LOG = System.getLogger(MonthlyRun.class.getName());

  /** The most rows in a unit of work: so many take less than the 20 ms that it may. */
  private static final int AT_ONCE = 60;

  /** Says, beside the measures that are done, that the tree of units is frozen. */
  private static final String UNITS = "(units)";

  /** The same of the figures of templates. */
  private static final String TEMPLATES = "(templates)";

  private static final int QUARTER = 3;

  private final Database database;
  private final Today today;
  private final MonthFacts facts;

  /** The measures, those together that are read together. */
  private final List<List<Measure>> bySource;

  MonthlyRun(Database database, Today today, List<Measure> measures) {
    this.database = database;
    this.today = today;
    this.facts = new MonthFacts(database, today);
    this.bySource =
        List.copyOf(
            measures.stream()
                .collect(groupingBy(Measure::source, LinkedHashMap::new, toList()))
                .values());
  }

  /** What it reads. */
  MonthFacts facts() {
    return facts;
  }

  /** The last month that is over. */
  public YearMonth lastMonth() {
    return YearMonth.from(today.date()).minusMonths(1);
  }

  /**
   * Makes the figures of some months, for whoever loads data or tries it. A month that another
   * server has published meanwhile, which loads the same, is left as it is.
   */
  public void make(Collection<YearMonth> months) {
    for (YearMonth month : months) {
      try {
        make(month, tx -> true, tx -> {});
      } catch (TakenOver e) {
        LOG.log(Level.DEBUG, "made elsewhere: {0}", month);
      }
    }
  }

  /** Is thrown when another server does by now what this one has begun. */
  static final class TakenOver extends IllegalStateException {
    private static final long serialVersionUID = 1;

    TakenOver(YearMonth month) {
      super("another server makes, or has made, the figures of " + month);
    }
  }

  /**
   * Makes the figures of a month that is over, unless they are there.
   *
   * @param holds whether this server may still go on
   * @param end is done in the transaction that publishes them, or finds that they are
   * @throws TakenOver when it may not go on
   */
  void make(YearMonth month, Predicate<WriteTx> holds, Consumer<WriteTx> end) {
    if (month.isAfter(lastMonth())) {
      throw new IllegalArgumentException(month + " is not over");
    }
    String key = month.toString();
    if (!isPublished(month)) {
      write(month, holds, sql -> sql.begin(key));
      Set<String> done = new HashSet<>(database.read(tx -> tx.sql(FigureSql.class).done(key)));
      if (!done.contains(UNITS)) {
        freeze(month, holds);
      }
      Forest forest = new Forest(database.read(tx -> tx.sql(FigureSql.class).frozen(key)));
      for (List<Measure> together : bySource) {
        List<Measure> due =
            together.stream()
                .filter(measure -> measure.isDue(month) && !done.contains(measure.key()))
                .toList();
        cells(month, due, forest).forEach((measure, cells) -> store(month, holds, measure, cells));
      }
      if (month.getMonthValue() % QUARTER == 0 && !done.contains(TEMPLATES)) {
        storeTemplates(month, holds);
      }
    }
    database.write(tx -> {
      check(month, holds.test(tx));
      FigureSql sql = tx.sql(FigureSql.class);
      sql.publish(key, today.now());
      sql.forgetDone(key);
      end.accept(tx);
      return true;
    });
  }

  /**
   * The cells of measures that are read together. All of them are made before the first is stored,
   * so that the facts of everybody are gone while the writer is held.
   */
  private Map<Measure, List<Cell>> cells(YearMonth month, List<Measure> due, Forest forest) {
    Map<Measure, List<Cell>> cells = new LinkedHashMap<>();
    if (!due.isEmpty()) {
      Collection<Fact> read = facts.read(month, due.getFirst());
      due.forEach(measure ->
          cells.put(measure, forest.cells(MonthFacts.seen(read, measure), measure.secrecy())));
    }
    return cells;
  }

  boolean isPublished(YearMonth month) {
    return database.read(tx -> tx.sql(FigureSql.class).isPublished(month.toString()));
  }

  private static void check(YearMonth month, boolean goesOn) {
    if (!goesOn) {
      throw new TakenOver(month);
    }
  }

  private void freeze(YearMonth month, Predicate<WriteTx> holds) {
    String key = month.toString();
    List<FigureUnit> units = database.read(tx -> tx.sql(FigureSql.class).units(key));
    for (List<FigureUnit> some : Chunks.of(units, AT_ONCE)) {
      write(
          month,
          holds,
          sql -> {
            sql.thaw(key, some.stream().map(FigureUnit::unitId).toList());
            sql.freeze(key, some);
          });
    }
    write(month, holds, sql -> sql.markDone(key, UNITS));
  }

  /** Stores cells in the place of those that an attempt before has left. */
  private void store(YearMonth month, Predicate<WriteTx> holds, Measure measure, List<Cell> cells) {
    String key = month.toString();
    for (List<Cell> some : Chunks.of(cells, AT_ONCE)) {
      write(
          month,
          holds,
          sql -> {
            sql.clear(some.stream().map(Cell::unit).toList(), key, measure.key());
            sql.insert(
                some.stream()
                    .filter(cell -> cell.state() != CellState.TOO_FEW)
                    .map(cell -> FigureRow.of(cell, key, measure.key()))
                    .toList());
          });
    }
    write(month, holds, sql -> sql.markDone(key, measure.key()));
  }

  /** Stores the figures of templates, of the quarter that ends with the month. */
  private void storeTemplates(YearMonth month, Predicate<WriteTx> holds) {
    TemplateTally tally = new TemplateTally(today);
    for (int before = QUARTER - 1; before >= 0; before--) {
      for (Days day : Days.each(month.minusMonths(before), today)) {
        tally.add(
            database.read(tx -> tx.sql(TemplateFigureSql.class).ended(day.from(), day.until())));
      }
    }
    String key = month.toString();
    write(tx -> tx.sql(TemplateFigureSql.class).clear(key), month, holds);
    for (List<TemplateFigureRow> some : Chunks.of(tally.told(), AT_ONCE)) {
      write(tx -> tx.sql(TemplateFigureSql.class).insert(key, some), month, holds);
    }
    write(month, holds, sql -> sql.markDone(key, TEMPLATES));
  }

  private void write(Consumer<WriteTx> some, YearMonth month, Predicate<WriteTx> holds) {
    database.write(tx -> {
      check(month, holds.test(tx) && !tx.sql(FigureSql.class).isPublished(month.toString()));
      some.accept(tx);
      return true;
    });
  }

  /** Writes some of a month that is not published, as long as this server may. */
  private void write(YearMonth month, Predicate<WriteTx> holds, Consumer<FigureSql> some) {
    database.write(tx -> {
      FigureSql sql = tx.sql(FigureSql.class);
      check(month, holds.test(tx) && !sql.isPublished(month.toString()));
      some.accept(sql);
      return true;
    });
  }
}
