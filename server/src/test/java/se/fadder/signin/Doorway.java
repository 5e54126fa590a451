package se.fadder.signin;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.audit.AuditLog;
import se.fadder.audit.Kinds;
import se.fadder.audit.ReadLog;
import se.fadder.db.Database;
import se.fadder.db.Tx;
import se.fadder.kernel.Ids;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.SettableClock;
import se.fadder.kernel.Term;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.people.Employment;
import se.fadder.people.EmploymentForm;
import se.fadder.people.Employments;
import se.fadder.people.People;
import se.fadder.people.PeopleChangeKind;
import se.fadder.people.PeopleReadKind;
import se.fadder.people.PeopleWriter;
import se.fadder.people.Role;
import se.fadder.people.Staffing;
import se.fadder.people.Unit;

/** The doorway: a unit where Åsa works, who has an account, and the verbs of this room. */
final class Doorway {
  static final String PASSWORD = "en väldigt bra lösning";
  static final Client NATIVE = new Client(ClientKind.NATIVE, UserAgent.UNKNOWN, "192.0.2.1");
  static final Client BROWSER = new Client(ClientKind.BROWSER, UserAgent.UNKNOWN, "192.0.2.1");
  private static final Passwords.Cost CHEAP = new Passwords.Cost(64, 1);

  final SettableClock clock = SettableClock.on("2026-03-11");
  final SecureRandom random = new SecureRandom();
  final Passwords passwords = new Passwords(CHEAP, 2, random);
  final Accounts accounts = new Accounts(clock, SessionEnds.NONE, false);
  final Accounts demonstration = new Accounts(clock, SessionEnds.NONE, true);
  final SignIn signIn;
  final SignInSessions sessions;
  final Invitations invitations;
  final AccountStates accountStates;
  final PersonId asa;
  private final Database database;
  private final Ids ids = new Ids(clock, random);
  private final Today today = new Today(clock, SettableClock.STOCKHOLM);
  final AuditLog auditLog =
      new AuditLog(
          ids,
          today,
          Kinds.ofChanges().add(PeopleChangeKind.values()).add(SignInChangeKind.values()));
  final ShownLinks shownLinks = new ShownLinks(ids, today);
  private final PeopleWriter peopleWriter = new PeopleWriter(ids, auditLog);
  private final ReadLog readLog =
      new ReadLog(clock, Kinds.ofReads().add(PeopleReadKind.values()).add(SignInReadKind.values()));
  private final People people = new People(today, readLog);
  final Staffing staffing = new Staffing(ids, people, auditLog);
  final Employments employments = new Employments(people, auditLog);

  Doorway(Database database) {
    this.database = database;
    signIn = signIn(passwords);
    sessions = new SignInSessions(today, auditLog, SessionEnds.NONE);
    invitations = new Invitations(ids, today, random, people, shownLinks, auditLog, readLog);
    accountStates = new AccountStates(today, people, PasswordRule.EVERYBODY, readLog);
    asa = employ("Åsa", null);
    open(asa, "asa.ek");
  }

  SignIn signIn(Passwords hashedBy) {
    return signIn(hashedBy, PasswordRule.EVERYBODY);
  }

  /** The sign-in of a server on which those alone use passwords whom the rule allows to. */
  SignIn signIn(Passwords hashedBy, PasswordRule rule) {
    return new SignIn(
        database, ids, clock, random, hashedBy, people::mayEnter, rule, SessionEnds.NONE);
  }

  AcceptInvitation entry() {
    return entry(accounts);
  }

  /** The acceptance of invitations as a server has it that is in demonstration mode, or is not. */
  AcceptInvitation entry(Accounts opened) {
    return new AcceptInvitation(
        database,
        clock,
        passwords,
        opened,
        signIn,
        people::mayEnter,
        PasswordRule.EVERYBODY,
        invitations,
        auditLog);
  }

  PasswordChange passwordChange() {
    return new PasswordChange(database, clock, passwords, invitations, auditLog, SessionEnds.NONE);
  }

  /** Somebody who leads the organisation in which that person works, and works there too. */
  Viewer chiefOf(PersonId person) {
    return database.write(tx -> {
      PersonId chief = peopleWriter.addPerson(tx, "Chef", "Alm", null, null).id();
      var at = people.allEmployments(tx, Set.of(person)).values().iterator().next().getFirst();
      var unit =
          people.units(tx, new Viewer(person), Set.of(at.unitId())).values().iterator().next();
      Term longAgo = new Term(LocalDate.parse("2019-01-01"), null);
      peopleWriter.beginEmployment(
          tx, chief, unit, "Enhetschef", EmploymentForm.PERMANENT, longAgo);
      peopleWriter.assignRole(tx, chief, Role.MANAGER, unit, longAgo);
      return new Viewer(chief);
    });
  }

  /** HR of the organisation in which that person works. */
  Viewer hrOf(PersonId person) {
    Viewer hr = chiefOf(person);
    give(hr.person(), Role.HR);
    return hr;
  }

  /** Gives somebody a role where they work. */
  void give(PersonId person, Role role) {
    give(person, role, new Term(LocalDate.parse("2019-01-01"), null));
  }

  void give(PersonId person, Role role, Term term) {
    giveIn(person, role, unitOf(person), term);
  }

  void giveIn(PersonId person, Role role, Unit unit, Term term) {
    database.write(tx -> peopleWriter.assignRole(tx, person, role, unit, term));
  }

  /** Where somebody works. */
  Unit unitOf(PersonId person) {
    return database.read(tx -> {
      Employment at = employmentOf(tx, person);
      return people.units(tx, new Viewer(person), Set.of(at.unitId())).values().iterator().next();
    });
  }

  Employment employmentOf(PersonId person) {
    return database.read(tx -> employmentOf(tx, person));
  }

  private Employment employmentOf(Tx tx, PersonId person) {
    return people.allEmployments(tx, Set.of(person)).values().iterator().next().getFirst();
  }

  /** Employs somebody somewhere else too. */
  void employAlso(PersonId person, Unit unit) {
    Term longAgo = new Term(LocalDate.parse("2019-01-01"), null);
    database.write(tx ->
        peopleWriter.beginEmployment(
            tx, person, unit, "Konsult", EmploymentForm.CONSULTANT, longAgo));
  }

  /** An id that nobody has. */
  PersonId nobody() {
    return ids.next(PersonId::new);
  }

  /** Employs somebody in a unit from a day on. */
  PersonId hire(String name, Unit unit, LocalDate firstDay) {
    return database.write(tx -> {
      PersonId person = peopleWriter.addPerson(tx, name, "Ek", null, null).id();
      Term term = new Term(firstDay, null);
      peopleWriter.beginEmployment(
          tx, person, unit, "Socialsekreterare", EmploymentForm.PERMANENT, term);
      return person;
    });
  }

  PersonId employ(String name, @Nullable LocalDate lastDay) {
    return employ(name, lastDay, null);
  }

  PersonId employ(String name, @Nullable LocalDate lastDay, @Nullable String email) {
    return database.write(tx -> {
      PersonId person = peopleWriter.addPerson(tx, name, "Ek", null, email).id();
      peopleWriter.beginEmployment(
          tx,
          person,
          peopleWriter.addOrganisation(tx, name + "s kommun"),
          "Socialsekreterare",
          EmploymentForm.PERMANENT,
          new Term(LocalDate.parse("2020-01-01"), lastDay));
      return person;
    });
  }

  Outcome<PersonId> open(PersonId person, String username) {
    return open(accounts, person, username);
  }

  Outcome<PersonId> openInDemonstration(PersonId person, String username) {
    return open(demonstration, person, username);
  }

  private Outcome<PersonId> open(Accounts opened, PersonId person, String username) {
    HashedPassword password = passwords.hash(PASSWORD);
    return database.write(tx -> opened.open(tx, person, username, password));
  }

  Token signInAsAsa() {
    return token(signIn.signIn("asa.ek", PASSWORD, NATIVE));
  }

  static Token token(SignInResult outcome) {
    if (outcome instanceof SignInResult.SignedIn(var token, var endsAt)) {
      return token;
    }
    throw new AssertionError("not signed in: " + outcome);
  }
}
