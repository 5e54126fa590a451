package se.fadder.teamfika;

import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import se.fadder.db.BindEach;
import se.fadder.people.UnitId;

/** The SQL of the fikas of teams. */
interface TeamFikaSql {
  String FIKAS =
      """
      select id, unit_id, weekdays, begins, minutes, place, ended, revision from team_fika
      """;

  /** Writes a fika, in place of what the unit had. */
  @SqlUpdate(
      """
      insert into team_fika (id, unit_id, weekdays, begins, minutes, place, ended, revision)
      values (:id, :unitId, :weekdays, :begins, :minutes, :place, :ended, :revision)
      on conflict (unit_id) do update set weekdays = excluded.weekdays, begins = excluded.begins,
        minutes = excluded.minutes, place = excluded.place, ended = excluded.ended,
        revision = excluded.revision
      """)
  void put(@BindMethods TeamFika fika);

  @SqlQuery(FIKAS + "where id in (<ids>)")
  List<TeamFika> byIds(@BindEach("ids") Collection<TeamFikaId> ids);

  /** The fikas of some units, also those that have ended. */
  @SqlQuery(FIKAS + "where unit_id in (<units>) order by begins, id")
  List<TeamFika> ofUnits(@BindEach("units") Collection<UnitId> units);

  /** Some of those that have not ended, by id. */
  @SqlQuery(FIKAS + "where id > :after and not ended order by id limit :most")
  List<TeamFika> after(String after, int most);

  /** The fika of a unit becomes that of another, unless that has or had one. */
  @SqlUpdate(
      """
      update team_fika set unit_id = :into
      where unit_id = :from and not exists (select 1 from team_fika o where o.unit_id = :into)
      """)
  void follow(UnitId from, UnitId into);

  /** Ends the fika that a unit still has. */
  @SqlUpdate("update team_fika set ended = true, revision = revision + 1 where unit_id = :unit")
  void endOf(UnitId unit);
}
