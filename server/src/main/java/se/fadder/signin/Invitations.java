package se.fadder.signin;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.security.SecureRandom;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import se.fadder.audit.AuditLog;
import se.fadder.audit.ChangeKind;
import se.fadder.audit.ReadKind;
import se.fadder.audit.ReadLog;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Ids;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.people.People;

/**
 * Lets HR and managers invite those who are or will be employed: to open an account, or to choose a
 * new password.
 */
public final class Invitations {
  private final Ids ids;
  private final Today today;
  private final SecureRandom random;
  private final InvitationRights rights;
  private final AuditLog auditLog;
  private final ReadLog readLog;

  public Invitations(
      Ids ids,
      Today today,
      SecureRandom random,
      People people,
      AuditLog auditLog,
      ReadLog readLog) {
    this.ids = ids;
    this.today = today;
    this.random = random;
    this.rights = new InvitationRights(people);
    this.auditLog = auditLog;
    this.readLog = readLog;
  }

  /** The outcome of an invitation. */
  public sealed interface Outcome {
    /**
     * The person is invited.
     *
     * @param token for the person; this is the only time that it is known
     * @param recipient to whom it is to be sent; empty when it is to be shown only
     */
    record Invited(Invitation invitation, Token token, Optional<Recipient> recipient)
        implements Outcome {}

    /** The person is not invited. */
    record Refused(Problem problem) implements Outcome {}
  }

  /**
   * To whom an invitation is sent.
   *
   * @param name the given one, or the alias
   */
  public record Recipient(String address, String name) {}

  /**
   * Invites a person to open an account; whoever holds a role or is to hold one, HR alone. What
   * they were invited with before is void.
   */
  public Outcome create(WriteTx tx, Viewer viewer, PersonId person, boolean byMail) {
    Optional<Problem> problem =
        denial(tx, viewer, person)
            .or(() ->
                refusalIf(hasAccount(tx, person), "HAS_ACCOUNT", "The person has an account."));
    return problem.isPresent()
        ? new Outcome.Refused(problem.get())
        : offer(tx, viewer, person, InvitationKind.ACCOUNT, byMail);
  }

  /**
   * Lets a person choose a new password; whoever holds a role or is to hold one, HR alone. A link
   * that they were given before is void.
   */
  public Outcome renewPassword(WriteTx tx, Viewer viewer, PersonId person, boolean byMail) {
    Optional<Problem> problem =
        denial(tx, viewer, person)
            .or(() ->
                refusalIf(!hasAccount(tx, person), "NO_ACCOUNT", "The person has no account."));
    return problem.isPresent()
        ? new Outcome.Refused(problem.get())
        : offer(tx, viewer, person, InvitationKind.PASSWORD, byMail);
  }

  /** Why the viewer may not let the person in. */
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

  private Outcome offer(
      WriteTx tx, Viewer viewer, PersonId person, InvitationKind kind, boolean byMail) {
    InvitationSql sql = tx.sql(InvitationSql.class);
    Optional<Recipient> recipient =
        byMail
            ? sql.email(person)
                .map(address -> new Recipient(address, sql.nameToGreet(person).orElseThrow()))
            : Optional.empty();
    if (byMail && recipient.isEmpty()) {
      return new Outcome.Refused(
          Problem.at("byMail", "CANNOT_MAIL", "The person has no e-mail address."));
    }
    sql.deleteOf(person);
    Invitation invitation =
        Invitation.of(ids.next(InvitationId::new), person, kind, viewer.person(), today.now());
    Token token = Token.random(random);
    sql.insert(invitation, token.hash());
    auditLog.note(
        tx,
        viewer,
        person,
        switch (kind) {
          case ACCOUNT -> ChangeKind.INVITATION_CREATED;
          case PASSWORD -> ChangeKind.PASSWORD_LINK_CREATED;
        },
        invitation.id(),
        "until " + invitation.expiresAt());
    return new Outcome.Invited(invitation, token, recipient);
  }

  /** Whether an invitation lets anybody in: it lasts, and its maker might still make it. */
  boolean isOpen(Tx tx, Invitation invitation) {
    return !open(tx, Set.of(invitation)).isEmpty();
  }

  private Set<Invitation> open(Tx tx, Collection<Invitation> some) {
    return rights.standing(
        tx, some.stream().filter(invitation -> !invitation.isOver(today.now())).toList());
  }

  /** Those of the invitations that are open and of people whom the viewer may let in. */
  public Map<InvitationId, Invitation> byIds(Tx tx, Viewer viewer, Set<InvitationId> wanted) {
    List<Invitation> found = tx.sql(InvitationSql.class).byIds(wanted);
    Set<PersonId> seen =
        known(tx, viewer, found.stream().map(Invitation::personId).collect(toSet()));
    readLog.note(viewer, seen, ReadKind.ACCOUNT);
    return open(tx, found).stream()
        .filter(invitation -> seen.contains(invitation.personId()))
        .collect(toMap(Invitation::id, Function.identity()));
  }

  /** Those whom the viewer leads or is HR of, now or when their employment begins. */
  private Set<PersonId> known(Tx tx, Viewer viewer, Collection<PersonId> asked) {
    return rights.of(tx, viewer, asked).entrySet().stream()
        .filter(right -> right.getValue() != InvitationRights.Right.NONE)
        .map(Map.Entry::getKey)
        .collect(toSet());
  }

  /** Whether those of the people can sign in whom the viewer leads or is HR of. */
  public Map<PersonId, AccountState> accountsOf(Tx tx, Viewer viewer, Set<PersonId> asked) {
    Set<PersonId> seen = known(tx, viewer, asked);
    if (seen.isEmpty()) {
      return Map.of();
    }
    readLog.note(viewer, seen, ReadKind.ACCOUNT);
    InvitationSql sql = tx.sql(InvitationSql.class);
    Map<PersonId, AccountState> states = new HashMap<>();
    seen.forEach(person -> states.put(person, AccountState.NONE));
    open(tx, sql.ofPeople(seen))
        .forEach(invitation -> states.put(invitation.personId(), AccountState.INVITED));
    sql.withAccount(seen).forEach(person -> states.put(person, AccountState.OPEN));
    return states;
  }

  /** Whether those of the people have an e-mail address whom the viewer leads or is HR of. */
  public Map<PersonId, Boolean> mailable(Tx tx, Viewer viewer, Set<PersonId> asked) {
    Set<PersonId> seen = known(tx, viewer, asked);
    readLog.note(viewer, seen, ReadKind.ACCOUNT);
    List<PersonId> withEmail =
        seen.isEmpty() ? List.of() : tx.sql(InvitationSql.class).withEmail(seen);
    return seen.stream().collect(toMap(Function.identity(), withEmail::contains));
  }

  /** Whether it is for HR alone, and not for the viewer, to let in those whom they know of. */
  public Map<PersonId, Boolean> forHr(Tx tx, Viewer viewer, Set<PersonId> asked) {
    Map<PersonId, InvitationRights.Right> found = rights.of(tx, viewer, asked);
    Set<PersonId> seen = known(tx, viewer, asked);
    readLog.note(viewer, seen, ReadKind.ACCOUNT);
    return seen.stream()
        .collect(
            toMap(
                Function.identity(), person -> found.get(person) == InvitationRights.Right.FOR_HR));
  }
}
