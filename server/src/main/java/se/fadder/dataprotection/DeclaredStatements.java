package se.fadder.dataprotection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import se.fadder.personaldata.DataKind;
import se.fadder.personaldata.OwnerPath;
import se.fadder.personaldata.TableData;
import se.fadder.personaldata.TableData.Erasure;

/** The statements that follow from what rooms declare of their tables. */
final class DeclaredStatements {
  private static final String PERSON = "= :person";
  private static final String PEOPLE =
      "in (select id from person where id > :after and id <= :until)";

  private static final List<String> FIRST =
      List.of("person", "employment", "role_assignment", "welcome", "plan", "step", "mentorship");
  private static final List<String> LAST = List.of("change", "data_read");

  private DeclaredStatements() {}

  /**
   * A statement.
   *
   * @param table that it changes
   */
  record Statement(String table, String sql) {}

  /**
   * A statement that ends what is past.
   *
   * @param isDay whether it is given a day, and not an instant
   */
  record PastStatement(String table, DataKind kind, boolean isDay, String sql) {}

  /** Reads all rows of a person in one table. */
  record Export(TableData table, List<String> columnNames, String condition) {
    Export {
      columnNames = List.copyOf(columnNames);
    }

    String columns() {
      return String.join(", ", columnNames);
    }

    String sql() {
      return "select %s from %s where %s".formatted(columns(), table.table(), condition);
    }
  }

  /**
   * What erases a person, in order: tables stand after those that their rows refer to, so the last
   * come first.
   */
  static List<Statement> erasures(List<TableData> tables) {
    List<Statement> statements = new ArrayList<>();
    for (TableData table : tables.reversed()) {
      for (Erasure erasure : table.erasures()) {
        for (OwnerPath path : erasure.by()) {
          statements.add(
              new Statement(table.table(), sql(table.table(), erasure, path.leadsTo(PERSON))));
        }
      }
    }
    return statements;
  }

  private static String sql(String table, Erasure erasure, String condition) {
    return erasure.set().isEmpty()
        ? "delete from %s where %s".formatted(table, condition)
        : "update %s set %s where %s and %s"
            .formatted(table, erasure.set(), condition, erasure.changes());
  }

  /** What ends data of people whose period is over, in order. */
  static List<PastStatement> past(List<TableData> tables) {
    List<PastStatement> statements = new ArrayList<>();
    for (TableData table : tables.reversed()) {
      for (TableData.Past past : table.past()) {
        String condition =
            table.owners().getFirst().leadsTo(PEOPLE) + " and " + past.since().leadsTo("< :before");
        statements.add(
            new PastStatement(
                table.table(),
                past.kind(),
                past.isDay(),
                sql(table.table(), past.then(), condition)));
      }
    }
    return statements;
  }

  /**
   * What is read for an export: who somebody is first, what others did with that last, and the rest
   * in the order of the tables.
   *
   * @param forHr whether for HR, who see less than the person
   */
  static List<Export> exports(List<TableData> tables, boolean forHr) {
    return tables.stream()
        .filter(
            table -> !table.owners().isEmpty() && !table.isBrief() && (!forHr || table.isForHr()))
        .sorted(Comparator.comparingInt(table -> place(table.table())))
        .map(table -> new Export(table, columns(table), any(table.owners())))
        .toList();
  }

  private static int place(String table) {
    int first = FIRST.indexOf(table);
    return first >= 0 ? first : FIRST.size() + (LAST.contains(table) ? 1 : 0);
  }

  private static List<String> columns(TableData table) {
    TreeSet<String> columns = new TreeSet<>(table.columns().keySet());
    columns.removeAll(table.secret());
    return List.copyOf(columns);
  }

  private static String any(List<OwnerPath> owners) {
    return String.join(" or ", owners.stream().map(owner -> owner.leadsTo(PERSON)).toList());
  }
}
