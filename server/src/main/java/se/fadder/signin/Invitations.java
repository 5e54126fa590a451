package se.fadder.signin;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import se.fadder.audit.AuditLog;
import se.fadder.audit.ReadLog;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Ids;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.people.People;

/**
 * The invitations by which HR and managers let in those who are or will be employed: to open an
 * account, or to choose a new password. The way in goes to the person themselves where they can be
 * reached; else it is shown to whoever made it, and the person is told that it was.
 */
public final class Invitations {
  private final Ids ids;
  private final Today today;
  private final SecureRandom random;
  private final InvitationRights rights;
  private final ShownLinks shownLinks;
  private final AuditLog auditLog;
  private final ReadLog readLog;
  private final List<LinkListener> listeners = new CopyOnWriteArrayList<>();

  public Invitations(
      Ids ids,
      Today today,
      SecureRandom random,
      People people,
      ShownLinks shownLinks,
      AuditLog auditLog,
      ReadLog readLog) {
    this.ids = ids;
    this.today = today;
    this.random = random;
    this.rights = new InvitationRights(people);
    this.shownLinks = shownLinks;
    this.auditLog = auditLog;
    this.readLog = readLog;
  }

  /** Registers a listener for links that are made. Called before the start. */
  public void addListener(LinkListener listener) {
    listeners.add(listener);
  }

  /**
   * An invitation that was made.
   *
   * @param token for the person; this is the only time that it is known
   * @param recipient to whom it is to be sent, and then shown to nobody; empty when it goes in
   *     another way
   */
  public record Invited(Invitation invitation, Token token, Optional<Recipient> recipient) {}

  /**
   * The recipient of an invitation that is sent.
   *
   * @param name the given one, or the alias
   */
  public record Recipient(String address, String name) {}

  /**
   * Invites a person to open an account; whoever holds a role or is to hold one, HR alone. What
   * they were invited with before is void.
   *
   * @param mails whether e-mail can be sent
   */
  public Outcome<Invited> create(WriteTx tx, Viewer viewer, PersonId person, boolean mails) {
    Optional<Problem> problem =
        denial(tx, viewer, person)
            .or(() ->
                refusalIf(hasAccount(tx, person), "HAS_ACCOUNT", "The person has an account."));
    return problem.isPresent()
        ? Outcome.refused(problem.get())
        : offer(tx, viewer, person, InvitationKind.ACCOUNT, recipient(tx, person, mails), false);
  }

  /**
   * Lets a person choose a new password; whoever holds a role or is to hold one, HR alone. A link
   * that they were given before is void.
   *
   * @param mails whether e-mail can be sent
   * @param shown whether it is shown even to whom it could wait for where they are signed in, as
   *     they cannot get there; for HR alone
   */
  public Outcome<Invited> renewPassword(
      WriteTx tx, Viewer viewer, PersonId person, boolean mails, boolean shown) {
    Optional<Problem> problem =
        denial(tx, viewer, person)
            .or(() ->
                refusalIf(!hasAccount(tx, person), "NO_ACCOUNT", "The person has no account."));
    if (problem.isPresent()) {
      return Outcome.refused(problem.get());
    }
    Optional<Recipient> recipient = recipient(tx, person, mails);
    boolean waits = recipient.isEmpty() && isSignedIn(tx, person);
    return waits && shown && !rights.isHrOf(tx, viewer, person)
        ? Outcome.refused(
            Problem.at("shown", "FOR_HR", "HR shows a link to whoever is signed in somewhere."))
        : offer(tx, viewer, person, InvitationKind.PASSWORD, recipient, waits && !shown);
  }

  /** The reason why the viewer may not let the person in; empty when they may. */
  private Optional<Problem> denial(Tx tx, Viewer viewer, PersonId person) {
    return switch (rights.of(tx, viewer, person)) {
      case NONE -> Optional.of(Problem.notFound("personId"));
      case FOR_HR ->
          Optional.of(
              Problem.at(
                  "personId",
                  "FOR_HR",
                  "HR does this for whoever holds a role or is to hold one."));
      case GIVEN -> Optional.empty();
    };
  }

  private static boolean hasAccount(Tx tx, PersonId person) {
    return !tx.sql(InvitationSql.class).withAccount(Set.of(person)).isEmpty();
  }

  private static Optional<Problem> refusalIf(boolean needless, String code, String message) {
    return needless ? Optional.of(Problem.at("personId", code, message)) : Optional.empty();
  }

  private static Optional<Recipient> recipient(Tx tx, PersonId person, boolean mails) {
    InvitationSql sql = tx.sql(InvitationSql.class);
    return mails
        ? sql.email(person)
            .map(address -> new Recipient(address, sql.nameToGreet(person).orElseThrow()))
        : Optional.empty();
  }

  private boolean isSignedIn(Tx tx, PersonId person) {
    return tx.sql(SignInSql.class).ofPerson(person).stream()
        .anyMatch(session -> !session.isOver(today.now()));
  }

  private Outcome<Invited> offer(
      WriteTx tx,
      Viewer viewer,
      PersonId person,
      InvitationKind kind,
      Optional<Recipient> recipient,
      boolean waits) {
    InvitationSql sql = tx.sql(InvitationSql.class);
    ShownLinks.forgetUnused(tx, person);
    sql.deleteOf(person);
    InvitationWay elsewhere = waits ? InvitationWay.SIGNED_IN : InvitationWay.SHOWN;
    Invitation invitation =
        Invitation.of(
            ids.next(InvitationId::new),
            person,
            kind,
            recipient.isPresent() ? InvitationWay.MAILED : elsewhere,
            viewer.person(),
            today.now());
    Token token = Token.random(random);
    sql.insert(invitation, token.hash());
    auditLog.note(
        tx,
        viewer,
        person,
        switch (kind) {
          case ACCOUNT -> SignInChangeKind.INVITATION_CREATED;
          case PASSWORD -> SignInChangeKind.PASSWORD_LINK_CREATED;
        },
        invitation.id(),
        invitation.way() + " until " + invitation.expiresAt());
    rights.publishChanged(tx, person);
    if (recipient.isEmpty()) {
      tell(tx, invitation);
    }
    return Outcome.done(new Invited(invitation, token, recipient));
  }

  private void tell(WriteTx tx, Invitation invitation) {
    if (invitation.way() == InvitationWay.SHOWN) {
      shownLinks.shown(tx, invitation);
    }
    listeners.forEach(listener -> listener.made(tx, invitation));
  }

  /** Whether an invitation lets anybody in: it lasts, and its maker might still make it. */
  boolean isOpen(Tx tx, Invitation invitation) {
    return !rights.open(tx, Set.of(invitation), today.now()).isEmpty();
  }

  /** The link that waits for the viewer where they are signed in. */
  public Optional<Invitation> waiting(Tx tx, Viewer viewer) {
    return tx.sql(InvitationSql.class).ofPeople(Set.of(viewer.person())).stream()
        .filter(invitation -> invitation.way() == InvitationWay.SIGNED_IN)
        .filter(invitation -> isOpen(tx, invitation))
        .findFirst();
  }

  /**
   * The invitations that are open and of people whom the viewer may let in, or that wait for the
   * viewer.
   */
  public Map<InvitationId, Invitation> byIds(Tx tx, Viewer viewer, Set<InvitationId> wanted) {
    List<Invitation> found = tx.sql(InvitationSql.class).byIds(wanted);
    Set<PersonId> seen =
        rights.known(tx, viewer, found.stream().map(Invitation::personId).collect(toSet()));
    readLog.note(viewer, seen, SignInReadKind.ACCOUNT);
    return rights.open(tx, found, today.now()).stream()
        .filter(invitation -> seen.contains(invitation.personId()) || waitsFor(viewer, invitation))
        .collect(toMap(Invitation::id, Function.identity()));
  }

  private static boolean waitsFor(Viewer viewer, Invitation invitation) {
    return invitation.way() == InvitationWay.SIGNED_IN
        && invitation.personId().equals(viewer.person());
  }
}
