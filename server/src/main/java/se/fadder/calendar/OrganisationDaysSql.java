package se.fadder.calendar;

import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The SQL of what the organisation has decided about its days. */
interface OrganisationDaysSql {
  /**
   * What is stored.
   *
   * @param freeEves names, separated by commas
   * @param shortEves the same
   */
  record Row(String timeZone, String freeEves, String shortEves) {}

  @SqlQuery("select time_zone, free_eves, short_eves from organisation_days where id = 1")
  Optional<Row> stored();

  @SqlUpdate(
      """
      insert into organisation_days (id, time_zone, free_eves, short_eves)
      values (1, :timeZone, :freeEves, :shortEves)
      on conflict (id) do update set
        time_zone = excluded.time_zone, free_eves = excluded.free_eves, short_eves = excluded.short_eves
      """)
  void store(String timeZone, String freeEves, String shortEves);
}
