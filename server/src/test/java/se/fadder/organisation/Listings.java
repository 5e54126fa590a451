package se.fadder.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.people.UnitId;

/** What stands in the database of units, for tests. */
final class Listings {
  private Listings() {}

  interface ListingSql {
    @SqlQuery("select plan_id from plan_listing where unit_id = :unit order by plan_id")
    List<UUID> listed(UnitId unit);

    @SqlUpdate("update unit set key = :key where id = :unit")
    void key(UnitId unit, String key);

    @SqlQuery("select until_day from former_workplace where unit_id = :unit")
    List<LocalDate> former(UnitId unit);
  }

  static List<UUID> of(Tx tx, UnitId unit) {
    return tx.sql(ListingSql.class).listed(unit);
  }

  static void key(WriteTx tx, UnitId unit, String key) {
    tx.sql(ListingSql.class).key(unit, key);
  }

  static List<LocalDate> former(Tx tx, UnitId unit) {
    return tx.sql(ListingSql.class).former(unit);
  }
}
