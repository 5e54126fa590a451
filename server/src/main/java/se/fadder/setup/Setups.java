package se.fadder.setup;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.fadder.audit.AuditLog;
import se.fadder.calendar.OrganisationDays;
import se.fadder.db.Database;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Endpoint.Request;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Term;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.people.EmploymentForm;
import se.fadder.people.PeopleWriter;
import se.fadder.people.Person;
import se.fadder.people.Role;
import se.fadder.people.Unit;
import se.fadder.people.UnitTree;
import se.fadder.setup.Beginning.NewAdministrator;
import se.fadder.setup.Beginning.NewOrganisation;
import se.fadder.signin.ClientKind;
import se.fadder.signin.FirstEntrance;
import se.fadder.signin.HashedPassword;
import se.fadder.signin.SignInResult.SignedIn;

/**
 * The setting up of the organisation by whoever has a one-time link: all of it in one transaction.
 * Where there is an organisation already, a link lets in a further administrator and changes
 * nothing else. Links that have run out, were used or never were look the same.
 */
final class Setups {
  private static final String GUESSED = "setup\0link";
  private static final String TITLE = "Administratör";

  private final Database database;
  private final Today today;
  private final SetupLinks links;
  private final PeopleWriter peopleWriter;
  private final OrganisationDays days;
  private final FirstEntrance entrance;
  private final AuditLog auditLog;

  Setups(
      Database database,
      Today today,
      SetupLinks links,
      PeopleWriter peopleWriter,
      OrganisationDays days,
      FirstEntrance entrance,
      AuditLog auditLog) {
    this.database = database;
    this.today = today;
    this.links = links;
    this.peopleWriter = peopleWriter;
    this.days = days;
    this.entrance = entrance;
    this.auditLog = auditLog;
  }

  /** What became of coming with a link. */
  sealed interface Result {
    /** The administrator is in. */
    record Entered(SignedIn session) implements Result {}

    record Refused(Problem problem) implements Result {}

    record NoLink() implements Result {}

    record TooManyGuesses(Duration pause) implements Result {}

    record TooBusy() implements Result {}
  }

  /**
   * What whoever has a link is to fill in.
   *
   * @param organisation that is there already; null when it is to be set up
   */
  record Look(@Nullable String organisation) {}

  /** What a link opens; a refusal when it opens nothing. */
  Optional<Look> look(String token) {
    return links.isOpen(token) ? Optional.of(database.read(this::look)) : Optional.empty();
  }

  private Look look(Tx tx) {
    return new Look(UnitTree.organisation(tx).map(Unit::name).orElse(null));
  }

  /** What whoever came with a link that opens nothing is told. */
  Result wrong(Request request) {
    return entrance
        .wrongGuess(GUESSED, request)
        .<Result>map(Result.TooManyGuesses::new)
        .orElseGet(Result.NoLink::new);
  }

  /** Sets up the organisation, where that is to be done, and lets the administrator in. */
  Result begin(String token, Beginning beginning, ClientKind client, Request request) {
    if (!links.isOpen(token)) {
      return wrong(request);
    }
    NewAdministrator by = beginning.administrator();
    Optional<Problem> problem =
        beginning
            .fault()
            .or(() -> daysProblem(beginning.organisation()))
            .or(() -> database.read(tx -> problem(tx, beginning)))
            .or(() -> entrance.refusal(by.username(), by.password(), names(beginning)));
    if (problem.isPresent()) {
      return new Result.Refused(problem.get());
    }
    Optional<HashedPassword> hashed = entrance.hash(by.password(), request);
    if (hashed.isEmpty()) {
      return new Result.TooBusy();
    }
    HashedPassword password = hashed.get();
    Result result = database.write(tx -> begin(tx, token, beginning, password, client, request));
    days.follow();
    return result;
  }

  private Optional<Problem> daysProblem(@Nullable NewOrganisation of) {
    return of == null
        ? Optional.empty()
        : days.problem(of.timeZone(), of.freeEves(), of.shortEves());
  }

  /** What stands against it in the database. */
  private Optional<Problem> problem(Tx tx, Beginning beginning) {
    boolean isThere = UnitTree.organisation(tx).isPresent();
    if (isThere && beginning.organisation() != null) {
      return Optional.of(
          Problem.of("SET_UP_ALREADY", "The organisation has been set up meanwhile."));
    }
    if (!isThere && beginning.organisation() == null) {
      return Optional.of(
          Problem.at("organisation", "REQUIRED", "There is no organisation yet; name it."));
    }
    return entrance.taken(tx, beginning.administrator().username());
  }

  private List<String> names(Beginning beginning) {
    return beginning.names(database.read(UnitTree::organisation).map(Unit::name));
  }

  /** Of two who come at once, with one link or with two, the later one finds it done. */
  private Result begin(
      WriteTx tx,
      String token,
      Beginning beginning,
      HashedPassword password,
      ClientKind client,
      Request request) {
    Optional<Problem> problem = problem(tx, beginning);
    if (problem.isPresent()) {
      return new Result.Refused(problem.get());
    }
    if (!links.isOpen(tx, token)) {
      return new Result.NoLink();
    }
    NewOrganisation of = beginning.organisation();
    Unit root = of == null ? UnitTree.organisation(tx).orElseThrow() : addOrganisation(tx, of);
    Person person = addAdministrator(tx, root, beginning.administrator());
    Viewer self = new Viewer(person.id());
    if (of != null) {
      auditLog.note(tx, self, null, SetupChangeKind.ORGANISATION_SET_UP, root.id(), of.timeZone());
    }
    auditLog.note(
        tx, self, person.id(), SetupChangeKind.ADMINISTRATOR_LET_IN, root.id(), "by a link");
    SetupLinks.end(tx);
    return new Result.Entered(
        entrance.enter(
            tx, person.id(), beginning.administrator().username(), password, client, request));
  }

  private Unit addOrganisation(WriteTx tx, NewOrganisation of) {
    days.decide(tx, of.timeZone(), of.freeEves(), of.shortEves());
    return peopleWriter.addOrganisation(tx, of.name());
  }

  private Person addAdministrator(WriteTx tx, Unit root, NewAdministrator by) {
    LocalDate day = today.date();
    Person person =
        peopleWriter.addPerson(tx, by.givenName(), by.familyName(), null, by.emailOrNull());
    Term term = new Term(day, null);
    peopleWriter.beginEmployment(tx, person.id(), root, TITLE, EmploymentForm.PERMANENT, term);
    peopleWriter.assignRole(tx, person.id(), Role.ADMIN, root, term);
    return person;
  }
}
