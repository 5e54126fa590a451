package se.fadder.jobs;

import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The statistics and reads of PostgreSQL on the table of jobs. */
interface ReadSql {
  @SqlUpdate("analyze job")
  void analyze();

  /** How many rows this transaction has read of it so far, by an index or without one. */
  @SqlQuery(
      """
      select seq_tup_read + coalesce(idx_tup_fetch, 0)
      from pg_stat_xact_user_tables where relname = 'job'
      """)
  long rows();
}
