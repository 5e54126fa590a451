package se.fadder.teamfika;

import java.util.List;
import se.fadder.personaldata.TableData;

/** What is declared of the tables of this room; {@link TableData} says how. */
final class TeamFikaData {
  private TeamFikaData() {}

  static final List<TableData> TABLES =
      TableData.parse(
          """
          table team_fika
            nobody: when a team meets
            keep id unit_id weekdays begins minutes place ended revision
          table team_fika_day of host_id own
            period: some weeks, by teamfika.purge
            null line by host_id
            keep fika_id day host_id: whose turn it was, as long as that counts
          table team_fika_coming of person_id own
            period: until the day is over
            gone
            goes fika_id day person_id
          table wellness_day
            nobody: half-days of a team
            keep id unit_id day half done
          """);
}
