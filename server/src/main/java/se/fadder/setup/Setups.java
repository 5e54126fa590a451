package se.fadder.setup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.fadder.audit.AuditLog;
import se.fadder.calendar.OrganisationDays;
import se.fadder.db.Database;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Endpoint.Request;
import se.fadder.kernel.Ids;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Term;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.passkeys.Passkeys;
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
  private final Passkeys passkeys;
  private final Ids ids;
  private final AuditLog auditLog;

  Setups(
      Database database,
      Today today,
      SetupLinks links,
      PeopleWriter peopleWriter,
      OrganisationDays days,
      FirstEntrance entrance,
      Passkeys passkeys,
      Ids ids,
      AuditLog auditLog) {
    this.database = database;
    this.today = today;
    this.links = links;
    this.peopleWriter = peopleWriter;
    this.days = days;
    this.entrance = entrance;
    this.passkeys = passkeys;
    this.ids = ids;
    this.auditLog = auditLog;
  }

  /** What became of coming with a link. */
  sealed interface Result {
    /** The administrator is in. */
    record Entered(SignedIn session) implements Result {}

    /** A device is to make the passkey by which the administrator will sign in. */
    record Asked(Passkeys.FirstAsk first) implements Result {}

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

  /**
   * Asks for the passkey of an administrator who will have no password, once there is nothing
   * against what they have filled in.
   */
  Result ask(String token, Beginning beginning, Request request) {
    return refusal(token, beginning, request)
        .or(() -> entrance.refusal(beginning.administrator().username()).map(Result.Refused::new))
        .orElseGet(() -> new Result.Asked(passkeys.askFirst(ownerOf(token))));
  }

  /** Who comes in, and by what. */
  private record Entering(
      PersonId person, @Nullable HashedPassword password, ClientKind client, Request request) {}

  /** Sets up the organisation, where that is to be done, and lets the administrator in. */
  Result begin(String token, Beginning beginning, Proof proof, ClientKind client, Request request) {
    Optional<Result> refusal = refusal(token, beginning, request);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    Result result =
        switch (proof) {
          case Proof.Password(String text) -> begin(token, beginning, text, client, request);
          case Proof.Key key -> begin(token, beginning, key, client, request);
        };
    days.follow();
    return result;
  }

  /** What stands against a beginning, whatever is to be signed in by. */
  private Optional<Result> refusal(String token, Beginning beginning, Request request) {
    if (!links.isOpen(token)) {
      return Optional.of(wrong(request));
    }
    return beginning
        .fault()
        .or(() -> daysProblem(beginning.organisation()))
        .or(() -> database.read(tx -> problem(tx, beginning)))
        .map(Result.Refused::new);
  }

  private Result begin(
      String token, Beginning beginning, String password, ClientKind client, Request request) {
    String username = beginning.administrator().username();
    Optional<Problem> problem = entrance.refusal(username, password, names(beginning));
    if (problem.isPresent()) {
      return new Result.Refused(problem.get());
    }
    Optional<HashedPassword> hashed = entrance.hash(password, request);
    if (hashed.isEmpty()) {
      return new Result.TooBusy();
    }
    Entering entering = new Entering(ids.next(PersonId::new), hashed.get(), client, request);
    return database.write(tx -> begin(tx, token, beginning, entering));
  }

  private Result begin(
      String token, Beginning beginning, Proof.Key proof, ClientKind client, Request request) {
    Optional<Problem> problem = entrance.refusal(beginning.administrator().username());
    Optional<Passkeys.FirstKey> made = passkeys.made(proof.texts());
    if (problem.isPresent() || made.isEmpty() || !Passkeys.isName(proof.name())) {
      return new Result.Refused(problem.orElseGet(Setups::notBelieved));
    }
    PersonId owner = ownerOf(token);
    Entering entering = new Entering(owner, null, client, request);
    return database.write(tx -> {
      if (!passkeys.accepts(tx, made.get())) {
        return new Result.Refused(notBelieved());
      }
      Result result = begin(tx, token, beginning, entering);
      if (result instanceof Result.Entered) {
        passkeys.addFirst(tx, owner, proof.name(), made.get());
      }
      return result;
    });
  }

  private static Problem notBelieved() {
    return Problem.at("passkey", "PASSKEY_REFUSED", "The passkey is not believed.");
  }

  /**
   * The id of whoever comes in by a link and a passkey: a passkey holds whose it is, and is made
   * before they are added. It follows from the link, which nobody else has and which works once,
   * and tells nothing of it.
   */
  private static PersonId ownerOf(String token) {
    byte[] name = ("the owner of the passkey made with the link " + token).getBytes(UTF_8);
    return new PersonId(UUID.nameUUIDFromBytes(name));
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
  private Result begin(WriteTx tx, String token, Beginning beginning, Entering entering) {
    Optional<Problem> problem = problem(tx, beginning);
    if (problem.isPresent()) {
      return new Result.Refused(problem.get());
    }
    if (!links.isOpen(tx, token)) {
      return new Result.NoLink();
    }
    NewOrganisation of = beginning.organisation();
    Unit root = of == null ? UnitTree.organisation(tx).orElseThrow() : addOrganisation(tx, of);
    Person person = addAdministrator(tx, root, entering.person(), beginning.administrator());
    Viewer self = new Viewer(person.id());
    if (of != null) {
      auditLog.note(tx, self, null, SetupChangeKind.ORGANISATION_SET_UP, root.id(), of.timeZone());
    }
    auditLog.note(
        tx, self, person.id(), SetupChangeKind.ADMINISTRATOR_LET_IN, root.id(), "by a link");
    SetupLinks.end(tx);
    return new Result.Entered(
        entrance.enter(
            tx,
            person.id(),
            beginning.administrator().username(),
            entering.password(),
            entering.client(),
            entering.request()));
  }

  private Unit addOrganisation(WriteTx tx, NewOrganisation of) {
    days.decide(tx, of.timeZone(), of.freeEves(), of.shortEves());
    return peopleWriter.addOrganisation(tx, of.name());
  }

  private Person addAdministrator(WriteTx tx, Unit root, PersonId id, NewAdministrator by) {
    LocalDate day = today.date();
    Person person =
        peopleWriter.addPerson(tx, id, by.givenName(), by.familyName(), null, by.emailOrNull());
    Term term = new Term(day, null);
    peopleWriter.beginEmployment(tx, person.id(), root, TITLE, EmploymentForm.PERMANENT, term);
    peopleWriter.assignRole(tx, person.id(), Role.ADMIN, root, term);
    return person;
  }
}
