package se.fadder.signin;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import se.fadder.audit.ReadLog;
import se.fadder.db.Tx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.people.People;

/**
 * The account states of people, for those who lead them or are their HR: whether they can sign in,
 * and who lets them in.
 */
public final class AccountStates {
  private final Today today;
  private final InvitationRights rights;
  private final PasswordRule passwordRule;
  private final ReadLog readLog;

  public AccountStates(Today today, People people, PasswordRule passwordRule, ReadLog readLog) {
    this.today = today;
    this.rights = new InvitationRights(people);
    this.passwordRule = passwordRule;
    this.readLog = readLog;
  }

  /** The account states of those of the people whom the viewer leads or is HR of. */
  public Map<PersonId, AccountState> of(Tx tx, Viewer viewer, Set<PersonId> asked) {
    Set<PersonId> seen = seen(tx, viewer, asked);
    if (seen.isEmpty()) {
      return Map.of();
    }
    InvitationSql sql = tx.sql(InvitationSql.class);
    Map<PersonId, AccountState> states = new HashMap<>();
    seen.forEach(person -> states.put(person, AccountState.NONE));
    rights
        .open(tx, sql.ofPeople(seen), today.now())
        .forEach(invitation -> states.put(invitation.personId(), AccountState.INVITED));
    sql.withAccount(seen).forEach(person -> states.put(person, AccountState.OPEN));
    Set<PersonId> withPassword = passwordRule.allowed(tx, seen);
    states.replaceAll(
        (person, state) -> withPassword.contains(person) ? state : AccountState.ELSEWHERE);
    return states;
  }

  private Set<PersonId> seen(Tx tx, Viewer viewer, Set<PersonId> asked) {
    Set<PersonId> seen = rights.known(tx, viewer, asked);
    readLog.note(viewer, seen, SignInReadKind.ACCOUNT);
    return seen;
  }

  /** Whether people whom the viewer leads or is HR of have an e-mail address. */
  public Map<PersonId, Boolean> mailable(Tx tx, Viewer viewer, Set<PersonId> asked) {
    Set<PersonId> seen = seen(tx, viewer, asked);
    List<PersonId> withEmail =
        seen.isEmpty() ? List.of() : tx.sql(InvitationSql.class).withEmail(seen);
    return seen.stream().collect(toMap(Function.identity(), withEmail::contains));
  }

  /**
   * Whether it is for HR alone, and not for the viewer, to let in people whom the viewer leads or
   * is HR of.
   */
  public Map<PersonId, Boolean> forHr(Tx tx, Viewer viewer, Set<PersonId> asked) {
    Map<PersonId, InvitationRights.Right> found = rights.of(tx, viewer, asked);
    return seen(tx, viewer, asked).stream()
        .collect(
            toMap(
                Function.identity(), person -> found.get(person) == InvitationRights.Right.FOR_HR));
  }
}
