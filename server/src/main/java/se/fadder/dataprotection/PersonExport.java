package se.fadder.dataprotection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
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

  /** Whether the viewer may have what there is of a person. */
  boolean mayHave(Tx tx, Viewer viewer, PersonId person) {
    return viewer.person().equals(person) || erasures.isHrOf(tx, viewer, person);
  }

  /** Notes that the viewer has it. */
  void note(WriteTx tx, Viewer viewer, PersonId person) {
    auditLog.note(tx, viewer, person, DataProtectionChangeKind.PERSON_DATA_EXPORTED, person, "");
  }

  /** Writes what there is of a person that the viewer may have, row by row as it is read. */
  void write(Tx tx, Viewer viewer, PersonId person, ExportWriter out) throws IOException {
    DeclaredSql sql = tx.sql(DeclaredSql.class);
    out.begin(today.now(), person);
    try {
      for (DeclaredStatements.Export export : viewer.person().equals(person) ? own : forHr) {
        String table = export.table().table();
        boolean[] isBegun = {false};
        sql.rows(
            export.columns(),
            table,
            export.condition(),
            person,
            row -> {
              try {
                if (!isBegun[0]) {
                  out.table(table, export.columnNames());
                  isBegun[0] = true;
                }
                out.row(row.cells());
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
        if (isBegun[0]) {
          out.tableEnds();
        }
      }
    } catch (UncheckedIOException e) {
      throw new IOException(e);
    }
    out.end();
  }
}
