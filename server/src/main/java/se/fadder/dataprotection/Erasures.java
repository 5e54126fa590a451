package se.fadder.dataprotection;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.audit.AuditLog;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Event;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.kernel.ViewerId;
import se.fadder.people.AccessScope;
import se.fadder.people.Employment;
import se.fadder.people.People;
import se.fadder.people.PersonRecords;
import se.fadder.personaldata.TableData;

/**
 * The erasure of people who do not work here any more. What is left is a row that names nobody, by
 * which what others did with them, and published figures, keep their meaning; and the audit log.
 */
public final class Erasures {
  /** What counts in the report when HR erases somebody. */
  static final String ERASED = "ERASED";

  private final Today today;
  private final People people;
  private final PersonRecords records;
  private final AuditLog auditLog;
  private final List<DeclaredStatements.Statement> statements;

  Erasures(
      Today today,
      People people,
      PersonRecords records,
      AuditLog auditLog,
      List<TableData> tables) {
    this.today = today;
    this.people = people;
    this.records = records;
    this.auditLog = auditLog;
    this.statements = DeclaredStatements.erasures(tables);
  }

  /**
   * Erases somebody for good. For HR of where they last worked.
   *
   * @param name as it is shown, which HR has typed to say that it is this person
   */
  public Outcome<ViewerId> erase(WriteTx tx, Viewer viewer, PersonId person, String name) {
    if (!mayErase(tx, viewer, person)) {
      return Outcome.refused(Problem.notFound("leaverId"));
    }
    if (!people.stillEmployed(tx, Set.of(person)).isEmpty()) {
      return Outcome.refused(Problem.at("leaverId", "STILL_EMPLOYED", "They work here, or will."));
    }
    if (!shownName(tx, person).equalsIgnoreCase(name.strip())) {
      return Outcome.refused(Problem.at("name", "NAME_DIFFERS", "That is not their name."));
    }
    erase(tx, viewer, person);
    tx.sql(RetentionSql.class).count(today.date(), ERASED, 1);
    return Outcome.done(viewer.id());
  }

  /** Whether somebody is there to be erased, of whom the viewer is HR. */
  private boolean mayErase(Tx tx, Viewer viewer, PersonId person) {
    return isHrOf(tx, viewer, person)
        && !viewer.person().equals(person)
        && tx.sql(RetentionSql.class).erasedAt(person).isEmpty();
  }

  /** Whether the viewer is HR of where somebody works or last worked. */
  boolean isHrOf(Tx tx, Viewer viewer, PersonId person) {
    AccessScope scope = people.reach(tx, viewer);
    List<Employment> all =
        people.allEmployments(tx, Set.of(person)).getOrDefault(person, List.of());
    return Employment.current(all, scope.day())
        .filter(at -> scope.isHrOf(at.unitPath()))
        .isPresent();
  }

  private String shownName(Tx tx, PersonId person) {
    return records.known(tx, person).shownName();
  }

  /** Erases somebody, whoever says so; null for the period that is over. */
  void erase(WriteTx tx, @Nullable Viewer viewer, PersonId person) {
    DeclaredSql sql = tx.sql(DeclaredSql.class);
    statements.forEach(statement -> sql.erase(statement.sql(), person));
    records.markErased(tx, person, today.now());
    auditLog.note(tx, viewer, person, DataProtectionChangeKind.PERSON_ERASED, person, "");
    tx.publish(Event.standing(person));
  }

  /**
   * Those of the people whose ids lie after a text, up to one, whose last day lies before another.
   */
  List<PersonId> left(Tx tx, String after, PersonId until, LocalDate before) {
    return tx.sql(RetentionSql.class).left(after, until, before);
  }
}
