package se.fadder.dataprotection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterRowMapper;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import se.fadder.kernel.PersonId;

/**
 * The SQL that is made of what rooms declare of their tables, by {@link DeclaredStatements}, and
 * holds nothing that anybody typed. {@code DeclaredStatementsTest} explains each of them.
 */
interface DeclaredSql {
  /** Deletes or changes rows of a person; tells how many. */
  @SqlUpdate("<sql>")
  int erase(@Define("sql") String sql, PersonId person);

  /** Deletes or changes rows of the people whose ids lie after one, up to another. */
  @SqlUpdate("<sql>")
  int endPast(@Define("sql") String sql, PersonId after, PersonId until, Instant before);

  /** The same by a column that holds days. */
  @SqlUpdate("<sql>")
  int endPastDays(@Define("sql") String sql, PersonId after, PersonId until, LocalDate before);

  /** Rows of a person. */
  @SqlQuery("select <columns> from <table> where <condition>")
  @RegisterRowMapper(StoredRow.Mapper.class)
  List<StoredRow> rows(
      @Define("columns") String columns,
      @Define("table") String table,
      @Define("condition") String condition,
      PersonId person);
}
