package se.fadder.insight;

import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import se.fadder.db.BindEach;
import se.fadder.people.UnitId;

/** The SQL of reading published figures. */
interface FigureReadSql {
  /** The months that are published, the newest first. */
  @SqlQuery(
      """
      select month from figure_month where published_at is not null order by month desc limit :most
      """)
  List<String> published(int most);

  /** What is stored of a measure in a month, of all units; those that have too few have no row. */
  @SqlQuery(
      """
      select f.unit_id, f.month, f.measure, f.state, f.contributors, f.low, f.high, f.whole, f.more
      from figure_unit s join figure f on f.unit_id = s.unit_id and f.month = s.month
      where s.month = :month and f.measure = :measure
      """)
  List<FigureRow> ofMeasure(String month, String measure);

  /** In which of the months some units stood in the tree. */
  @SqlQuery(
      """
      select unit_id, month from figure_unit
      where month in (<months>) and unit_id in (<units>)
      """)
  List<Stood> stood(
      @BindEach("months") Collection<String> months, @BindEach("units") Collection<UnitId> units);

  /** A unit that stood in the tree of a month. */
  record Stood(UnitId unitId, String month) {}

  @SqlQuery(
      """
      select unit_id, month, measure, state, contributors, low, high, whole, more from figure
      where unit_id in (<units>) and month in (<months>)
      """)
  List<FigureRow> figures(
      @BindEach("units") Collection<UnitId> units, @BindEach("months") Collection<String> months);
}
