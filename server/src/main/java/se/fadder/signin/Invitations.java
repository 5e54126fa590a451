package se.fadder.signin;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.security.SecureRandom;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Ids;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.people.ChangeKind;
import se.fadder.people.Employment;
import se.fadder.people.People;
import se.fadder.people.Reach;
import se.fadder.people.ReadKind;
import se.fadder.people.Reads;
import se.fadder.people.Trail;

/**
 * Lets HR and managers invite those who are or will be employed: to open an account, or to choose a
 * new password.
 */
public final class Invitations {
  private final Ids ids;
  private final Today today;
  private final SecureRandom random;
  private final People people;
  private final Trail trail;
  private final Reads reads;

  public Invitations(
      Ids ids, Today today, SecureRandom random, People people, Trail trail, Reads reads) {
    this.ids = ids;
    this.today = today;
    this.random = random;
    this.people = people;
    this.trail = trail;
    this.reads = reads;
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

  /** Invites a person to open an account. What they were invited with before is void. */
  public Outcome create(WriteTx tx, Viewer viewer, PersonId person, boolean byMail) {
    if (!invitable(tx, viewer, Set.of(person)).contains(person)) {
      return refused(Problem.notFound("personId"));
    }
    return hasAccount(tx, person)
        ? refused(Problem.at("personId", "HAS_ACCOUNT", "The person has an account."))
        : offer(tx, viewer, person, InvitationKind.ACCOUNT, byMail);
  }

  /**
   * Lets a person choose a new password. Whoever holds a role gets it from HR alone: else a manager
   * could come by the rights of somebody who has more.
   */
  public Outcome renewPassword(WriteTx tx, Viewer viewer, PersonId person, boolean byMail) {
    if (!invitable(tx, viewer, Set.of(person)).contains(person)) {
      return refused(Problem.notFound("personId"));
    } else if (!hasAccount(tx, person)) {
      return refused(Problem.at("personId", "NO_ACCOUNT", "The person has no account."));
    }
    boolean hasRole = !people.reach(tx, new Viewer(person)).roles().isEmpty();
    return hasRole && !isHrOf(tx, viewer, person)
        ? refused(Problem.at("personId", "FOR_HR", "HR does this for whoever holds a role."))
        : offer(tx, viewer, person, InvitationKind.PASSWORD, byMail);
  }

  private static Outcome refused(Problem problem) {
    return new Outcome.Refused(problem);
  }

  private static boolean hasAccount(Tx tx, PersonId person) {
    return !tx.sql(InvitationSql.class).withAccount(Set.of(person)).isEmpty();
  }

  private boolean isHrOf(Tx tx, Viewer viewer, PersonId person) {
    Reach reach = people.reach(tx, viewer);
    return people.allEmployments(tx, Set.of(person)).getOrDefault(person, List.of()).stream()
        .anyMatch(at -> !at.term().endedBefore(reach.day()) && reach.isHrOf(at.unitPath()));
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
      return refused(Problem.at("byMail", "CANNOT_MAIL", "The person has no e-mail address."));
    }
    sql.deleteOf(person);
    Invitation invitation = Invitation.of(ids.next(InvitationId::new), person, kind, today.now());
    Token token = Token.random(random);
    sql.insert(invitation, token.hash());
    trail.note(
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

  /** Those whom the viewer leads or is HR of, now or when their employment begins. */
  private Set<PersonId> invitable(Tx tx, Viewer viewer, Collection<PersonId> asked) {
    Reach reach = people.reach(tx, viewer);
    Set<PersonId> invitable = new HashSet<>();
    for (List<Employment> employments : people.allEmployments(tx, asked).values()) {
      for (Employment at : employments) {
        boolean lasting = !at.term().endedBefore(reach.day());
        boolean inReach = reach.leads(at.unitPath()) || reach.isHrOf(at.unitPath());
        if (lasting && inReach && !reach.isSelf(at.personId())) {
          invitable.add(at.personId());
        }
      }
    }
    return invitable;
  }

  /** Those of the invitations that last and that the viewer could have made. */
  public Map<InvitationId, Invitation> byIds(Tx tx, Viewer viewer, Set<InvitationId> wanted) {
    List<Invitation> found = tx.sql(InvitationSql.class).byIds(wanted);
    Set<PersonId> invited = found.stream().map(Invitation::personId).collect(toSet());
    Set<PersonId> seen = invited.isEmpty() ? Set.of() : invitable(tx, viewer, invited);
    reads.note(viewer, seen, ReadKind.ACCOUNT);
    return found.stream()
        .filter(invitation -> seen.contains(invitation.personId()))
        .filter(invitation -> !invitation.isOver(today.now()))
        .collect(toMap(Invitation::id, Function.identity()));
  }

  /** Whether those of the people can sign in whom the viewer could invite. */
  public Map<PersonId, AccountState> accountsOf(Tx tx, Viewer viewer, Set<PersonId> asked) {
    Set<PersonId> seen = invitable(tx, viewer, asked);
    if (seen.isEmpty()) {
      return Map.of();
    }
    reads.note(viewer, seen, ReadKind.ACCOUNT);
    InvitationSql sql = tx.sql(InvitationSql.class);
    Map<PersonId, AccountState> states = new HashMap<>();
    seen.forEach(person -> states.put(person, AccountState.NONE));
    sql.ofPeople(seen).stream()
        .filter(invitation -> !invitation.isOver(today.now()))
        .forEach(invitation -> states.put(invitation.personId(), AccountState.INVITED));
    sql.withAccount(seen).forEach(person -> states.put(person, AccountState.OPEN));
    return states;
  }

  /** Whether those of the people have an e-mail address whom the viewer could invite. */
  public Map<PersonId, Boolean> mailable(Tx tx, Viewer viewer, Set<PersonId> asked) {
    Set<PersonId> seen = invitable(tx, viewer, asked);
    reads.note(viewer, seen, ReadKind.ACCOUNT);
    List<PersonId> withEmail =
        seen.isEmpty() ? List.of() : tx.sql(InvitationSql.class).withEmail(seen);
    return seen.stream().collect(toMap(Function.identity(), withEmail::contains));
  }
}
