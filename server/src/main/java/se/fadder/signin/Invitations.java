package se.fadder.signin;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

/** Lets HR and managers invite those who are or will be employed to open an account. */
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
     */
    record Invited(InvitationId id, Token token) implements Outcome {}

    /** The person is not invited. */
    record Refused(Problem problem) implements Outcome {}
  }

  /** Invites a person. What they were invited with before is void. */
  public Outcome create(WriteTx tx, Viewer viewer, PersonId person) {
    if (!invitable(tx, viewer, Set.of(person)).contains(person)) {
      return new Outcome.Refused(Problem.notFound("personId"));
    }
    InvitationSql sql = tx.sql(InvitationSql.class);
    if (!sql.withAccount(Set.of(person)).isEmpty()) {
      return new Outcome.Refused(
          Problem.at("personId", "HAS_ACCOUNT", "The person has an account."));
    }
    sql.deleteOf(person);
    Instant now = today.now();
    Invitation invitation =
        new Invitation(ids.next(InvitationId::new), person, now, now.plus(Invitation.VALID));
    Token token = Token.random(random);
    sql.insert(invitation, token.hash());
    trail.note(
        tx,
        viewer,
        person,
        ChangeKind.INVITATION_CREATED,
        invitation.id(),
        "until " + invitation.expiresAt());
    return new Outcome.Invited(invitation.id(), token);
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
}
