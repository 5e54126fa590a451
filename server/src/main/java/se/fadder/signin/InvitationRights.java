package se.fadder.signin;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Event;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;
import se.fadder.people.AccessScope;
import se.fadder.people.Employment;
import se.fadder.people.People;
import se.fadder.people.RoleAssignment;
import se.fadder.people.UnitId;

/**
 * The rule of who may let whom in, by an invitation or with a link for a new password: whoever
 * leads a person or is their HR, while or before they are employed. Where the person holds a role,
 * or is to hold one, it is HR alone of the organisation that gave it: else a manager could come by
 * the rights of somebody who has more.
 */
final class InvitationRights {
  private final People people;

  InvitationRights(People people) {
    this.people = people;
  }

  /** The event that somebody who works in the unit or below it was invited. */
  static Event changedIn(UnitId unit) {
    return Event.of("signin.unit", unit);
  }

  /** Publishes that a person was invited. */
  void publishChanged(WriteTx tx, PersonId person) {
    people.allEmployments(tx, Set.of(person)).getOrDefault(person, List.of()).stream()
        .flatMap(at -> at.unitPath().units().stream())
        .distinct()
        .forEach(unit -> tx.publish(changedIn(unit)));
  }

  /** The rights of somebody towards a person who is to be let in. */
  enum Right {
    /** The person is not theirs to let in, nor to know whether they are in. */
    NONE,
    /** They may know whether the person is in, but it is for HR to let them in. */
    FOR_HR,
    GIVEN
  }

  /** The right of a viewer to let in a person. */
  Right of(Tx tx, Viewer viewer, PersonId person) {
    return of(tx, viewer, Set.of(person)).getOrDefault(person, Right.NONE);
  }

  /** The right of a viewer to let in each of those people. */
  Map<PersonId, Right> of(Tx tx, Viewer viewer, Collection<PersonId> asked) {
    Map<PersonId, List<Employment>> employments = people.allEmployments(tx, asked);
    Map<PersonId, List<RoleAssignment>> roles = people.lastingRoles(tx, asked);
    AccessScope scope = people.reach(tx, viewer);
    Map<PersonId, Right> rights = new HashMap<>();
    for (PersonId person : asked) {
      rights.put(person, right(tx, scope, person, employments, roles));
    }
    return rights;
  }

  /** Those of the people whom the viewer leads or is HR of, now or when their employment begins. */
  Set<PersonId> known(Tx tx, Viewer viewer, Collection<PersonId> asked) {
    return of(tx, viewer, asked).entrySet().stream()
        .filter(right -> right.getValue() != Right.NONE)
        .map(Map.Entry::getKey)
        .collect(toSet());
  }

  /** Whether the viewer is HR where the person is or will be employed. */
  boolean isHrOf(Tx tx, Viewer viewer, PersonId person) {
    AccessScope scope = people.reach(tx, viewer);
    return people.allEmployments(tx, Set.of(person)).getOrDefault(person, List.of()).stream()
        .filter(at -> !at.term().endedBefore(scope.day()))
        .anyMatch(at -> scope.isHrOf(at.unitPath()));
  }

  /**
   * The invitations that last and that their makers might still make. The others open nothing: a
   * role may have been given, or the maker may have another job, since they were made.
   */
  Set<Invitation> open(Tx tx, Collection<Invitation> invitations, Instant now) {
    List<Invitation> some =
        invitations.stream().filter(invitation -> !invitation.isOver(now)).toList();
    Set<PersonId> invited = some.stream().map(Invitation::personId).collect(toSet());
    Set<PersonId> makers = some.stream().map(Invitation::createdBy).collect(toSet());
    Map<PersonId, AccessScope> reaches = people.reaches(tx, makers);
    Map<PersonId, List<Employment>> employments = people.allEmployments(tx, invited);
    Map<PersonId, List<RoleAssignment>> roles = people.lastingRoles(tx, invited);
    return some.stream()
        .filter(invitation -> {
          AccessScope maker = reaches.get(invitation.createdBy());
          return maker != null
              && right(tx, maker, invitation.personId(), employments, roles) == Right.GIVEN;
        })
        .collect(toSet());
  }

  private static Right right(
      Tx tx,
      AccessScope scope,
      PersonId person,
      Map<PersonId, List<Employment>> employments,
      Map<PersonId, List<RoleAssignment>> roles) {
    boolean inReach =
        employments.getOrDefault(person, List.of()).stream()
            .filter(at -> !at.term().endedBefore(scope.day()))
            .anyMatch(at -> scope.leads(at.unitPath()) || scope.isHrOf(at.unitPath()));
    if (scope.isSelf(person)) {
      return Right.NONE;
    }
    if (!inReach) {
      List<RoleAssignment> held = roles.getOrDefault(person, List.of());
      return HrInside.isFirst(tx, scope, held) ? Right.GIVEN : Right.NONE;
    }
    return roles.getOrDefault(person, List.of()).stream()
            .allMatch(role -> scope.isHrOf(role.unitPath()))
        ? Right.GIVEN
        : Right.FOR_HR;
  }
}
