package se.fadder.setup;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.fadder.audit.AuditLog;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Term;
import se.fadder.kernel.Viewer;
import se.fadder.people.EmailAddress;
import se.fadder.people.EmploymentForm;
import se.fadder.people.People;
import se.fadder.people.PeopleWriter;
import se.fadder.people.Person;
import se.fadder.people.Role;
import se.fadder.people.RoleAssignment;
import se.fadder.people.Unit;
import se.fadder.people.UnitTree;
import se.fadder.signin.HrInside;
import se.fadder.text.PlainText;

/**
 * The first person of HR, whom an administrator names: nobody else could give that role yet. Once
 * somebody of HR can sign in, roles are HR's to give. The invitation itself is made by {@code
 * signin}, which lets administrators invite this person and nobody else.
 */
public final class FirstHr {
  private static final String TITLE = "HR";

  private final People people;
  private final PeopleWriter peopleWriter;
  private final AuditLog auditLog;

  FirstHr(People people, PeopleWriter peopleWriter, AuditLog auditLog) {
    this.people = people;
    this.peopleWriter = peopleWriter;
    this.auditLog = auditLog;
  }

  /** Whether HR of the organisation can sign in. */
  public boolean isInside(Tx tx, Unit organisation) {
    return HrInside.isAny(tx, organisation.path(), people.today());
  }

  /** Who was named and has not come in yet; empty when HR is in, or nobody was named. */
  Optional<PersonId> awaited(Tx tx, Unit organisation) {
    return isInside(tx, organisation)
        ? Optional.empty()
        : UnitTree.hrOf(tx, organisation.path(), people.today()).stream()
            .map(RoleAssignment::personId)
            .findFirst();
  }

  /**
   * Names the first person of HR; for administrators. Whoever was named before and has not come in
   * is taken back, as with an address that was mistyped; the same person again changes nothing.
   */
  public Outcome<PersonId> name(
      WriteTx tx,
      Viewer viewer,
      Unit organisation,
      String givenName,
      String familyName,
      @Nullable String email) {
    if (isInside(tx, organisation)) {
      return Outcome.refused(
          Problem.of("HR_INSIDE", "There is HR that can sign in; it gives roles to others."));
    }
    Optional<Problem> problem =
        hidden("givenName", givenName)
            .or(() -> hidden("familyName", familyName))
            .or(() -> EmailAddress.fault("email", email));
    if (problem.isPresent()) {
      return Outcome.refused(problem.get());
    }
    List<RoleAssignment> earlier = UnitTree.hrOf(tx, organisation.path(), people.today());
    for (RoleAssignment held : earlier) {
      if (peopleWriter.isCalled(tx, held.personId(), givenName, familyName, email)) {
        return Outcome.done(held.personId());
      }
    }
    LocalDate day = people.today();
    PeopleWriter writer = peopleWriter.by(viewer);
    earlier.forEach(held -> writer.takeBack(tx, held, day));
    Person person = writer.addPerson(tx, givenName, familyName, null, email);
    Term term = new Term(day, null);
    writer.beginEmployment(tx, person.id(), organisation, TITLE, EmploymentForm.PERMANENT, term);
    writer.assignRole(tx, person.id(), Role.HR, organisation, term);
    auditLog.note(tx, viewer, person.id(), SetupChangeKind.FIRST_HR_NAMED, organisation.id(), "");
    return Outcome.done(person.id());
  }

  private static Optional<Problem> hidden(String field, String text) {
    return PlainText.fault(text)
        .map(fault -> Problem.at(field, "INVALID", "The text " + fault + "."));
  }
}
