package se.fadder.db;

import org.jdbi.v3.sqlobject.statement.SqlQuery;

interface Ping {
  @SqlQuery("select 1")
  int ping();
}
