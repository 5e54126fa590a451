package se.fadder.supervision;

import java.util.List;
import se.fadder.personaldata.TableData;

/** What is declared of the tables of this room; {@link TableData} says how. */
final class SupervisionData {
  private SupervisionData() {}

  static final List<TableData> TABLES =
      TableData.parse(
          """
          table session of leader_id hr
            period: with those who took part
            keep id form on_site leader_id outside_id unit_id day begins ends state series_id \
          series_day moved reason made_by logged_at raised not_reached revision: the other \
          participants' history, and figures; nothing of it is typed
          table session_member of person_id hr
            period: with the person
            keep session_id person_id day planned attended raises: the other participants' history, \
          and figures
          table session_series of leader_id hr
            period: with those who take part
            keep id form on_site leader_id outside_id weekday begins ends every_weeks first_day \
          last_day made_by: the other participants' history
          table session_series_member of person_id hr
            period: with the person
            keep series_id person_id: the other participants' history
          """);
}
