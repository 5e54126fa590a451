package se.fadder.insight;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.insight.Figures.FiguresOf;
import se.fadder.people.Unit;
import se.fadder.people.UnitId;
import se.fadder.people.UnitKind;

/** The scene of a month that is over, in a world whose units are small. */
final class InsightScene {
  static final YearMonth FEBRUARY = YearMonth.parse("2026-02");

  final World world;

  InsightScene(Database database) {
    world = new World(database);
  }

  MonthlyRun run() {
    return world.insight().run();
  }

  void make() {
    run().make(List.of(FEBRUARY));
  }

  /** Adds a team to a unit, with so many people who have worked there for long. */
  Unit team(String unit, String name, int people) {
    return team(world.unit(unit), name, people);
  }

  Unit team(Unit above, String name, int people) {
    return world.database.write(tx -> {
      Unit team = world.peopleWriter().addUnit(tx, above, UnitKind.TEAM, name, "team-" + name);
      for (int i = 0; i < people; i++) {
        world.employ(tx, name + " " + i, team, LocalDate.parse("2022-01-01"), null);
      }
      return team;
    });
  }

  /** Gives a unit another name, as HR may. */
  void rename(String name, String other) {
    world.database.write(tx -> {
      tx.sql(RenameSql.class).rename(name, other);
      return true;
    });
  }

  interface RenameSql {
    @SqlUpdate("update unit set name = :other where name = :name")
    void rename(String name, String other);
  }

  /** What somebody reads of a measure in a unit in the newest month; empty when they may not. */
  String read(String viewer, UnitId unit, String measure) {
    List<FigureMonth> months =
        world.database.read(tx ->
            world
                .insight()
                .figures()
                .of(tx, world.viewer(viewer), Set.of(new FiguresOf(unit, 1)))
                .getOrDefault(new FiguresOf(unit, 1), List.of()));
    return months.isEmpty()
        ? ""
        : months.getFirst().figures().stream()
            .filter(figure -> figure.measure().equals(measure))
            .map(InsightScene::said)
            .findFirst()
            .orElse("not counted");
  }

  private static String said(Figure figure) {
    return figure.state().isWithheld()
        ? figure.state().name()
        : figure.low() + " of " + figure.whole() + ", " + figure.contributors() + " people";
  }

  interface AllSql {
    @SqlQuery(
        """
        select unit_id || ' ' || month || ' ' || measure || ' ' || state || ' ' || contributors || ' '
          || low || ' ' || high || ' ' || whole || ' ' || more
        from figure order by unit_id, month, measure
        """)
    List<String> figures();

    @SqlQuery("select count(*) from figure_done")
    int done();
  }

  /** All that is stored. */
  List<String> stored() {
    return world.database.read(tx -> tx.sql(AllSql.class).figures());
  }

  int done() {
    return world.database.read(tx -> tx.sql(AllSql.class).done());
  }
}
