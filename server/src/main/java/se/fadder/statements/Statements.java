package se.fadder.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.fadder.audit.AuditLog;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Ids;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.kernel.ViewerId;
import se.fadder.people.AccessScope;
import se.fadder.people.Language;
import se.fadder.people.People;
import se.fadder.people.Role;
import se.fadder.people.RoleAssignment;
import se.fadder.people.Unit;
import se.fadder.people.UnitId;
import se.fadder.people.UnitTree;

/**
 * The statements of the organisation, for everybody to read and for HR to write. What HR has not
 * written stands as it came with the server.
 */
public final class Statements {
  private static final String NOBODY = "Fadder";

  private final Ids ids;
  private final Today today;
  private final People people;
  private final AuditLog auditLog;
  private final BundledStatements bundled;

  Statements(Ids ids, Today today, People people, AuditLog auditLog, BundledStatements bundled) {
    this.ids = ids;
    this.today = today;
    this.people = people;
    this.auditLog = auditLog;
    this.bundled = bundled;
  }

  /**
   * What everybody may read.
   *
   * @param organisation its name; that of the service while there is none
   */
  record Said(String organisation, List<Statement> statements) {}

  /** The statements of the organisation that there is. */
  Said said(Tx tx) {
    Optional<Unit> root = UnitTree.organisation(tx);
    String name = root.map(Unit::name).orElse(NOBODY);
    return new Said(name, all(name, root.map(of -> rows(tx, of.id())).orElse(List.of())));
  }

  private static List<StatementSql.Row> rows(Tx tx, UnitId organisation) {
    return tx.sql(StatementSql.class).of(organisation);
  }

  private List<Statement> all(String name, List<StatementSql.Row> rows) {
    List<Statement> all = new ArrayList<>();
    for (StatementKind kind : StatementKind.values()) {
      for (Language language : Language.values()) {
        all.add(one(kind, language, name, rows));
      }
    }
    return all;
  }

  private Statement one(
      StatementKind kind, Language language, String name, List<StatementSql.Row> rows) {
    Optional<StatementSql.Row> row =
        rows.stream().filter(one -> one.kind() == kind && one.language() == language).findFirst();
    String own = row.map(StatementSql.Row::text).orElse("");
    return new Statement(
        kind,
        language,
        own.isEmpty() ? bundled.text(language, kind, name) : own,
        !own.isEmpty(),
        row.map(StatementSql.Row::revision).orElse(0),
        row.map(StatementSql.Row::changedAt).orElse(null),
        row.map(StatementSql.Row::changedBy).orElse(null));
  }

  /** The statements that the viewer may write, which is for HR; empty for all others. */
  public List<Statement> writable(Tx tx, Viewer viewer) {
    return organisation(tx, viewer)
        .map(root -> all(root.name(), rows(tx, root.id())))
        .orElse(List.of());
  }

  private Optional<Unit> organisation(Tx tx, Viewer viewer) {
    AccessScope scope = people.reach(tx, viewer);
    return scope.roles().stream()
        .filter(held -> held.role() == Role.HR)
        .map(RoleAssignment::reach)
        .findFirst()
        .map(path -> UnitTree.unitsOn(tx, path).getFirst());
  }

  /**
   * Writes a statement. For HR.
   *
   * @param text empty to have the text again that came with the server
   * @param seen the revision that it was made from; 0 when the organisation had written none
   */
  public Outcome<ViewerId> write(
      WriteTx tx, Viewer viewer, StatementKind kind, Language language, String text, int seen) {
    Optional<Unit> root = organisation(tx, viewer);
    if (root.isEmpty()) {
      return Outcome.refused(Problem.notFound("kind"));
    }
    UnitId organisation = root.get().id();
    StatementSql sql = tx.sql(StatementSql.class);
    int changed =
        seen == 0
            ? sql.insert(
                ids.next(), organisation, kind, language, text, today.now(), viewer.person())
            : sql.change(organisation, kind, language, text, seen, today.now(), viewer.person());
    if (changed == 0) {
      return Outcome.overtaken(
          viewer.id(),
          Problem.at("revision", "CHANGED_MEANWHILE", "Somebody has changed it meanwhile."));
    }
    auditLog.note(
        tx,
        viewer,
        null,
        StatementChangeKind.STATEMENT_CHANGED,
        organisation,
        kind + " " + language + " revision " + (seen + 1));
    return Outcome.done(viewer.id());
  }
}
