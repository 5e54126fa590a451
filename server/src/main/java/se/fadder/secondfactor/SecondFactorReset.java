package se.fadder.secondfactor;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import se.fadder.audit.AuditLog;
import se.fadder.audit.ReadLog;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Viewer;
import se.fadder.people.AccessScope;
import se.fadder.people.People;
import se.fadder.people.Role;
import se.fadder.people.UnitPath;
import se.fadder.signin.SignInReadKind;
import se.fadder.signin.SignInSessions;

/**
 * What administrators see and do of the second factors of others in their organisation: whether
 * there is one, and to reset it for somebody who has lost their phone and their codes.
 */
public final class SecondFactorReset {
  private final People people;
  private final SignInSessions sessions;
  private final AuditLog auditLog;
  private final ReadLog readLog;
  private final OtherFactors others;

  SecondFactorReset(
      People people,
      SignInSessions sessions,
      AuditLog auditLog,
      ReadLog readLog,
      OtherFactors others) {
    this.people = people;
    this.sessions = sessions;
    this.auditLog = auditLog;
    this.readLog = readLog;
    this.others = others;
  }

  /** Whether those of the people have a second factor whom the viewer is administrator of. */
  public Map<PersonId, Boolean> having(Tx tx, Viewer viewer, Set<PersonId> asked) {
    Set<PersonId> seen = administered(tx, viewer, asked);
    if (seen.isEmpty()) {
      return Map.of();
    }
    readLog.note(viewer, seen, SignInReadKind.ACCOUNT);
    Set<PersonId> having = new HashSet<>(tx.sql(SecondFactorSql.class).having(seen));
    having.addAll(others.having(tx, seen));
    return seen.stream().collect(toMap(Function.identity(), having::contains));
  }

  /** Those of the people, oneself not among them, who work where the viewer is administrator. */
  private Set<PersonId> administered(Tx tx, Viewer viewer, Collection<PersonId> asked) {
    AccessScope scope = people.reach(tx, viewer);
    Set<UnitPath> organisations =
        scope.roles().stream()
            .filter(held -> held.role() == Role.ADMIN)
            .map(held -> held.unitPath().organisation())
            .collect(toSet());
    if (organisations.isEmpty()) {
      return Set.of();
    }
    return people.allEmployments(tx, asked).entrySet().stream()
        .filter(of -> !scope.isSelf(of.getKey()))
        .filter(of ->
            of.getValue().stream()
                .anyMatch(at ->
                    !at.term().endedBefore(scope.day())
                        && organisations.contains(at.unitPath().organisation())))
        .map(Map.Entry::getKey)
        .collect(toSet());
  }

  /**
   * Removes somebody's second factor, their passkeys included, and signs them out everywhere. They
   * set up another when they sign in. Nobody does this for themselves.
   */
  public Outcome<PersonId> reset(WriteTx tx, Viewer viewer, PersonId person) {
    if (administered(tx, viewer, Set.of(person)).isEmpty()) {
      return Outcome.refused(Problem.notFound("personId"));
    }
    tx.sql(HalfSignInSql.class).deleteOf(person);
    tx.sql(HalfSignInSql.class).deleteProposal(person);
    boolean removed = Factors.remove(tx, person);
    removed |= others.remove(tx, person);
    if (!removed) {
      return Outcome.refused(
          Problem.at("personId", "NO_FACTOR", "The person has no second factor."));
    }
    sessions.endAll(tx, viewer, person);
    auditLog.note(tx, viewer, person, SecondFactorChangeKind.SECOND_FACTOR_RESET, person, "");
    return Outcome.done(person);
  }
}
