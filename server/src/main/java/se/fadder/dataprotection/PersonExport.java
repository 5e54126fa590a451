package se.fadder.dataprotection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.fadder.audit.AuditLog;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.personaldata.TableData;

/**
 * The export of all that is stored of somebody, for themselves; and for HR of where they work what
 * is not theirs alone. That it was made is in the audit log.
 */
public final class PersonExport {
  private final Today today;
  private final Erasures erasures;
  private final AuditLog auditLog;
  private final List<DeclaredStatements.Export> own;
  private final List<DeclaredStatements.Export> forHr;

  PersonExport(Today today, Erasures erasures, AuditLog auditLog, List<TableData> tables) {
    this.today = today;
    this.erasures = erasures;
    this.auditLog = auditLog;
    this.own = DeclaredStatements.exports(tables, false);
    this.forHr = DeclaredStatements.exports(tables, true);
  }

  /** The document, as it is written in JSON. */
  public record Document(String exportedAt, String personId, List<Part> parts) {
    public Document {
      parts = List.copyOf(parts);
    }
  }

  /** What there is in one table. */
  public record Part(String table, List<Map<String, Object>> rows) {
    public Part {
      rows = List.copyOf(rows);
    }
  }

  /** Whether the viewer may have what there is of a person. */
  boolean mayHave(Tx tx, Viewer viewer, PersonId person) {
    return viewer.person().equals(person) || erasures.isHrOf(tx, viewer, person);
  }

  /** Notes that the viewer has it. */
  void note(WriteTx tx, Viewer viewer, PersonId person) {
    auditLog.note(tx, viewer, person, DataProtectionChangeKind.PERSON_DATA_EXPORTED, person, "");
  }

  /** What there is of a person that the viewer may have. */
  Document of(Tx tx, Viewer viewer, PersonId person) {
    DeclaredSql sql = tx.sql(DeclaredSql.class);
    List<DeclaredStatements.Export> exports = viewer.person().equals(person) ? own : forHr;
    List<Part> parts =
        exports.stream()
            .map(export ->
                new Part(
                    export.table().table(),
                    sql
                        .rows(export.columns(), export.table().table(), export.condition(), person)
                        .stream()
                        .map(row -> (Map<String, Object>) new LinkedHashMap<>(row.cells()))
                        .toList()))
            .filter(part -> !part.rows().isEmpty())
            .toList();
    return new Document(today.now().toString(), person.value().toString(), parts);
  }
}
