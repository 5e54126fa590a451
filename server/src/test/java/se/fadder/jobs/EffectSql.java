package se.fadder.jobs;

import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The effects of tests' jobs: how often each key had its own. */
interface EffectSql {
  @SqlUpdate("create table effect (key text primary key, times integer not null)")
  void create();

  @SqlBatch(
      transactional = false,
      value =
          """
          insert into effect (key, times) values (:key, 1)
          on conflict (key) do update set times = effect.times + 1
          """)
  void have(List<String> key);

  @SqlQuery("select key from effect order by key")
  List<String> keys();

  @SqlQuery("select coalesce(sum(times), 0) from effect")
  int times();

  @SqlQuery("select coalesce(max(times), 0) from effect")
  int most();
}
