package se.fadder.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.audit.AuditLog;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Event;
import se.fadder.kernel.Ids;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Term;
import se.fadder.kernel.Viewer;
import se.fadder.text.SwedishNames;

/**
 * The writer of what comes from outside as fact: the organisation's structure, who is employed and
 * who holds which role. It checks no access: it is for seeding, where no viewer acts and the audit
 * log shows no actor, and for rooms that have judged who may do so.
 */
public final class PeopleWriter {
  private final Ids ids;
  private final AuditLog auditLog;
  private final @Nullable Viewer actor;

  public PeopleWriter(Ids ids, AuditLog auditLog) {
    this(ids, auditLog, null);
  }

  private PeopleWriter(Ids ids, AuditLog auditLog, @Nullable Viewer actor) {
    this.ids = ids;
    this.auditLog = auditLog;
    this.actor = actor;
  }

  /** A writer on behalf of a viewer, whom the audit log shows as the actor. */
  public PeopleWriter by(Viewer viewer) {
    return new PeopleWriter(ids, auditLog, viewer);
  }

  /** Whether there is an organisation of that name. */
  public boolean hasOrganisation(Tx tx, String name) {
    return organisation(tx, name).isPresent();
  }

  /** The root of the organisation of that name. */
  public Optional<Unit> organisation(Tx tx, String name) {
    return tx.sql(PeopleSql.class).organisations(name).stream().findFirst();
  }

  /** Adds the root of an organisation. */
  public Unit addOrganisation(WriteTx tx, String name) {
    return addOrganisation(tx, name, null);
  }

  /**
   * Adds the root of an organisation.
   *
   * @param key its own short name for itself; null when it has none
   */
  public Unit addOrganisation(WriteTx tx, String name, @Nullable String key) {
    UnitId id = ids.next(UnitId::new);
    UnitPath path = UnitPath.root(id);
    return add(
        tx, new Unit(id, null, UnitKind.MUNICIPALITY, name, SwedishNames.sortKey(name), path, key));
  }

  /** Adds a unit below another. */
  public Unit addUnit(WriteTx tx, Unit parent, UnitKind kind, String name) {
    return addUnit(tx, parent, kind, name, null);
  }

  /**
   * Adds a unit below another.
   *
   * @param key the organisation's own short name for it; null when it has none
   */
  public Unit addUnit(WriteTx tx, Unit parent, UnitKind kind, String name, @Nullable String key) {
    return addUnit(tx, parent, kind, name, key, null);
  }

  /**
   * Adds a unit below another.
   *
   * @param key the organisation's own short name for it; null when it has none
   * @param opensOn the first day on which it is there; null when it always was
   */
  public Unit addUnit(
      WriteTx tx,
      Unit parent,
      UnitKind kind,
      String name,
      @Nullable String key,
      @Nullable LocalDate opensOn) {
    UnitId id = ids.next(UnitId::new);
    UnitPath path = parent.path().below(id);
    String sortKey = SwedishNames.sortKey(name);
    return add(tx, new Unit(id, parent.id(), kind, name, sortKey, path, key, opensOn, null, null));
  }

  private Unit add(WriteTx tx, Unit unit) {
    tx.sql(PeopleSql.class).insertUnit(unit);
    auditLog.note(tx, actor, null, PeopleChangeKind.UNIT_ADDED, unit.id(), unit.kind().name());
    return unit;
  }

  /**
   * Adds a person.
   *
   * @param familyName empty for a person with one name only
   * @param alias for a person with protected identity, else null
   */
  public Person addPerson(
      WriteTx tx,
      String givenName,
      String familyName,
      @Nullable String alias,
      @Nullable String email) {
    return addPerson(tx, ids.next(PersonId::new), givenName, familyName, alias, email);
  }

  /** The same for somebody who is known outside by an id already, which nobody here has. */
  public Person addPerson(
      WriteTx tx,
      PersonId id,
      String givenName,
      String familyName,
      @Nullable String alias,
      @Nullable String email) {
    String shown = Person.shownName(givenName, familyName, alias);
    Person person = new Person(id, givenName, familyName, alias, SwedishNames.sortKey(shown));
    String searchText = SwedishNames.searchText(shown);
    tx.sql(PeopleSql.class).insertPerson(person, email, searchText);
    FoundNames.add(tx, person.id(), person.sortKey(), searchText);
    auditLog.note(tx, actor, person.id(), PeopleChangeKind.PERSON_ADDED, person.id(), "");
    return person;
  }

  /** Whether a person is called so and has that address. */
  public boolean isCalled(
      Tx tx, PersonId person, String givenName, String familyName, @Nullable String email) {
    return tx.sql(PersonRecordSql.class).records(Set.of(person)).stream()
        .anyMatch(record ->
            record.givenName().equals(givenName)
                && record.familyName().equals(familyName)
                && Objects.equals(record.email(), email));
  }

  /** Records how a person is reached at work, as is known already, such as from seeding. */
  public void recordContact(WriteTx tx, Contact contact) {
    tx.sql(PersonRecordSql.class).setContact(contact.personId(), contact.email(), contact.phone());
  }

  /** Employs a person in a unit. */
  public Employment beginEmployment(
      WriteTx tx, PersonId person, Unit unit, String title, EmploymentForm form, Term term) {
    return beginEmployment(tx, person, unit, title, form, term, null);
  }

  /**
   * Employs a person in a unit.
   *
   * @param experience what they bring; null while nobody has said
   */
  public Employment beginEmployment(
      WriteTx tx,
      PersonId person,
      Unit unit,
      String title,
      EmploymentForm form,
      Term term,
      @Nullable Experience experience) {
    Employment employment =
        new Employment(
            ids.next(EmploymentId::new),
            person,
            unit.id(),
            unit.path(),
            title,
            form,
            term.firstDay(),
            term.lastDay(),
            experience);
    tx.sql(PeopleSql.class).insertEmployment(employment);
    auditLog.note(
        tx, actor, person, PeopleChangeKind.EMPLOYMENT_BEGUN, employment.id(), term.toText());
    return employment;
  }

  /**
   * Takes back a role, and the employment that was begun with it, of somebody who was added by
   * mistake and was never here.
   */
  public void takeBack(WriteTx tx, RoleAssignment assignment, LocalDate today) {
    PeopleSql sql = tx.sql(PeopleSql.class);
    PersonId person = assignment.personId();
    sql.withdrawRole(assignment.id());
    auditLog.note(
        tx,
        actor,
        person,
        PeopleChangeKind.ROLE_ENDED,
        assignment.unitId(),
        assignment.role() + " withdrawn");
    List<Employment> added =
        sql.employmentsOf(Set.of(person)).stream()
            .filter(at -> at.unitId().equals(assignment.unitId()))
            .filter(at -> at.firstDay().equals(assignment.firstDay()))
            .toList();
    for (Employment at : added) {
      sql.withdrawEmployment(at.id(), today.minusDays(1));
      auditLog.note(
          tx, actor, person, PeopleChangeKind.EMPLOYMENT_WITHDRAWN, at.id(), at.term().toText());
    }
    tx.publish(Event.standing(person));
  }

  /** Gives a person a role in a unit. */
  public RoleAssignment assignRole(WriteTx tx, PersonId person, Role role, Unit unit, Term term) {
    RoleAssignment assignment =
        new RoleAssignment(
            ids.next(), person, role, unit.id(), unit.path(), term.firstDay(), term.lastDay());
    tx.sql(PeopleSql.class).insertRole(assignment);
    auditLog.note(
        tx, actor, person, PeopleChangeKind.ROLE_ASSIGNED, unit.id(), role + " " + term.toText());
    return assignment;
  }
}
