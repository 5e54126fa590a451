package se.fadder.signin;

import java.util.Optional;
import java.util.function.Consumer;
import se.fadder.agenda.AgendaRoom;
import se.fadder.audit.AuditLog;
import se.fadder.audit.AuditRoom;
import se.fadder.db.Database;
import se.fadder.mail.MailRoom;
import se.fadder.people.People;
import se.fadder.people.PeopleRoom;
import se.fadder.room.Base;
import se.fadder.room.Offering;
import se.fadder.room.Room;

/**
 * The room of accounts, passwords, sessions and invitations.
 *
 * @param invitations tells listeners of links into somebody's account
 * @param mayEnter who may be inside at all
 * @param sessionEnds tells listeners of sessions that are ended on purpose
 * @param firstEntrance lets in whom nobody inside has invited
 * @param signOutWays where a browser goes on to after it has signed out
 * @param demo the accounts of demonstration mode
 */
public record SignInRoom(
    Room room,
    SignIn signIn,
    StillEmployed mayEnter,
    SessionCookie cookie,
    Accounts accounts,
    Passwords passwords,
    Invitations invitations,
    ShownLinks shownLinks,
    AccountStates accountStates,
    SignInSessions sessions,
    SessionEndListeners sessionEnds,
    FirstEntrance firstEntrance,
    SignOutWays signOutWays,
    Optional<DemoAccounts> demo)
    implements Offering {

  /**
   * Makes the room on the rooms below it.
   *
   * @param watch is told of every attempt to sign in
   */
  public static SignInRoom of(
      Base base,
      AuditRoom audit,
      PeopleRoom people,
      AgendaRoom agenda,
      MailRoom mail,
      SignInSetup settings,
      Consumer<SignInResult> watch) {
    audit.changeKinds().add(SignInChangeKind.values());
    audit.readKinds().add(SignInReadKind.values());
    PasswordRule passwordRule =
        settings.passwordsForAll()
            ? PasswordRule.EVERYBODY
            : PasswordRule.administrators(people.people());
    agenda
        .agendas()
        .add(new NotInvitedYet(base.today(), people.people(), settings.passwordsForAll()));
    SessionEndListeners sessionEnds = new SessionEndListeners();
    SignOutWays signOutWays = new SignOutWays();
    int atOnce = Passwords.atOnce(settings.cost(), Runtime.getRuntime().maxMemory());
    Passwords passwords = new Passwords(settings.cost(), atOnce, base.random());
    Accounts accounts = new Accounts(base.clock(), sessionEnds, settings.demo().isPresent());
    LeftoverDemoAccounts demonstration = new LeftoverDemoAccounts(base.database(), sessionEnds);
    StillEmployed mayEnter = mayEnter(people.people(), demonstration);
    SignIn signIn =
        new SignIn(
            base.database(),
            base.ids(),
            base.clock(),
            base.random(),
            passwords,
            mayEnter,
            passwordRule,
            sessionEnds);
    ShownLinks shownLinks = new ShownLinks(base.ids(), base.today());
    Invitations invitations =
        new Invitations(
            base.ids(),
            base.today(),
            base.random(),
            people.people(),
            shownLinks,
            audit.log(),
            audit.reads());
    AccountStates states =
        new AccountStates(base.today(), people.people(), passwordRule, audit.reads());
    SignInSessions sessions = new SignInSessions(base.today(), audit.log(), sessionEnds);
    SessionCookie cookie = new SessionCookie(settings.secure());
    Room.Builder room =
        Room.named("signin")
            .data(SignInData.TABLES)
            .graph("signin", new SignInGraph(new OwnPasswords(passwordRule), sessions))
            .graph(
                "signin-invitations",
                new InvitationGraph(
                    invitations, shownLinks, states, settings.address(), mail.mailer()))
            .endpoint(new SignInEndpoint(signIn, cookie, watch))
            .endpoint(new SignOutEndpoint(signIn, cookie, signOutWays))
            .endpoint(
                new InvitationEndpoint(
                    acceptInvitation(
                        base,
                        passwords,
                        accounts,
                        signIn,
                        mayEnter,
                        passwordRule,
                        invitations,
                        audit.log()),
                    signIn,
                    cookie))
            .endpoint(
                new PasswordEndpoint(
                    new PasswordChange(
                        base.database(),
                        base.clock(),
                        passwords,
                        invitations,
                        audit.log(),
                        sessionEnds)))
            .endpoint(new SignInStatus(settings.demo()))
            .daily(SignInPurge.work(base.clock()));
    if (settings.demo().isEmpty()) {
      room.service(demonstration);
    }
    return new SignInRoom(
        room.build(),
        signIn,
        mayEnter,
        cookie,
        accounts,
        passwords,
        invitations,
        shownLinks,
        states,
        sessions,
        sessionEnds,
        new FirstEntrance(
            base.database(), passwords, accounts, signIn, cookie, new Throttle(base.clock())),
        signOutWays,
        settings.demo());
  }

  private static StillEmployed mayEnter(People people, LeftoverDemoAccounts demonstration) {
    return (tx, person) -> !demonstration.isShut(person) && people.mayEnter(tx, person);
  }

  private static AcceptInvitation acceptInvitation(
      Base base,
      Passwords passwords,
      Accounts accounts,
      SignIn signIn,
      StillEmployed mayEnter,
      PasswordRule passwordRule,
      Invitations invitations,
      AuditLog auditLog) {
    Database database = base.database();
    return new AcceptInvitation(
        database,
        base.clock(),
        passwords,
        accounts,
        signIn,
        mayEnter,
        passwordRule,
        invitations,
        auditLog);
  }
}
