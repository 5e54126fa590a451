package se.fadder.supervision;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.db.Tx;
import se.fadder.kernel.Ids;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Viewer;
import se.fadder.outsidesupervisors.OutsideSupervisorId;
import se.fadder.outsidesupervisors.OutsideSupervisors;
import se.fadder.people.AccessScope;
import se.fadder.people.Employment;
import se.fadder.people.People;
import se.fadder.people.UnitPath;

/**
 * The rules of who may meet: colleagues who are employed on the day, as far as the viewer may know
 * of them; led by one of them, or by somebody from outside in their term.
 */
final class SessionRules {
  /** The most people who take part besides the leader. */
  static final int MOST_MEMBERS = 50;

  private final Ids ids;
  private final People people;
  private final SessionAccess access;

  SessionRules(Ids ids, People people, SessionAccess access) {
    this.ids = ids;
    this.people = people;
    this.access = access;
  }

  /** The place of a new session, or why these people cannot have it on that day. */
  Outcome<SessionPlace> place(Tx tx, Viewer viewer, SessionDraft draft) {
    Optional<Problem> problem =
        badForm(draft).or(() -> badMembers(draft)).or(() -> unknown(tx, viewer, draft));
    if (problem.isPresent()) {
      return Outcome.refused(problem.get());
    }
    LocalDate day = draft.time().day();
    Optional<Employment> at = common(tx, people.reach(tx, viewer), draft.people(), day);
    if (at.isEmpty()) {
      return Outcome.refused(notEmployed(tx, draft, day));
    }
    Optional<Problem> outside = badOutside(tx, draft, at.get().unitPath());
    return outside.isPresent()
        ? Outcome.refused(outside.get())
        : Outcome.done(
            new SessionPlace(ids.next(SessionId::new), at.get().unitId(), at.get().unitPath()));
  }

  /** The place of a session that is recorded: where the first of its people works on the day. */
  SessionPlace placeOf(Tx tx, SessionDraft draft) {
    PersonId first = draft.people().iterator().next();
    Employment at =
        people.allEmployments(tx, Set.of(first)).getOrDefault(first, List.of()).stream()
            .filter(one -> one.term().includes(draft.time().day()))
            .findFirst()
            .orElseThrow();
    return new SessionPlace(ids.next(SessionId::new), at.unitId(), at.unitPath());
  }

  private static Optional<Problem> badForm(SessionDraft draft) {
    boolean fromOutside = draft.outsideId() != null;
    if ((draft.leaderId() != null) == fromOutside) {
      return problem("leaderId", "ONE_LEADER", "A colleague leads, or somebody from outside.");
    }
    return fromOutside && !draft.form().mayBeLedFromOutside()
        ? problem("outsideSupervisorId", "ONE_LEADER", "A colleague leads this form.")
        : Optional.empty();
  }

  private static Optional<Problem> badMembers(SessionDraft draft) {
    if (draft.memberIds().isEmpty()) {
      return problem("memberIds", "NOBODY_TO_MEET", "Somebody else takes part.");
    }
    if (draft.people().size() < draft.named().size()) {
      return problem("memberIds", "PERSON_TWICE", "Somebody is named twice.");
    }
    return draft.memberIds().size() > MOST_MEMBERS
        ? problem("memberIds", "TOO_MANY_MEMBERS", "At most 50 take part.")
        : Optional.empty();
  }

  /** What is wrong with how many take part once others do than before. */
  static Optional<Problem> badNumber(@Nullable PersonId leader, Set<PersonId> all) {
    long members = all.stream().filter(one -> !one.equals(leader)).count();
    if (members == 0) {
      return problem("removeIds", "NOBODY_TO_MEET", "Somebody else takes part.");
    }
    return members > MOST_MEMBERS
        ? problem("addIds", "TOO_MANY_MEMBERS", "At most 50 take part.")
        : Optional.empty();
  }

  /** Why the viewer cannot take those people into a session; empty when they can. */
  Optional<Problem> againstNew(
      Tx tx, Viewer viewer, Session session, Set<PersonId> before, Set<PersonId> added) {
    if (added.isEmpty()) {
      return Optional.empty();
    }
    Set<PersonId> known = new HashSet<>(people.persons(tx, viewer, added).keySet());
    if (!before.contains(viewer.person())) {
      known.retainAll(access.inReach(tx, viewer, known));
    }
    if (!known.containsAll(added)) {
      return Optional.of(Problem.notFound("addIds"));
    }
    Map<PersonId, List<Employment>> employments = people.allEmployments(tx, added);
    UnitPath organisation = session.unitPath().organisation();
    return added.stream()
            .allMatch(one ->
                isEmployed(employments.getOrDefault(one, List.of()), organisation, session.day()))
        ? Optional.empty()
        : problem("addIds", "NOT_EMPLOYED_THEN", "Somebody is not employed there on that day.");
  }

  /**
   * Whom the viewer may not bring together: strangers and, where they take no part themselves,
   * whoever is not in their reach.
   */
  private Optional<Problem> unknown(Tx tx, Viewer viewer, SessionDraft draft) {
    Set<PersonId> all = draft.people();
    Set<PersonId> known = new HashSet<>(people.persons(tx, viewer, all).keySet());
    if (!all.contains(viewer.person())) {
      known.retainAll(access.inReach(tx, viewer, known));
    }
    if (draft.leaderId() != null && !known.contains(draft.leaderId())) {
      return Optional.of(Problem.notFound("leaderId"));
    }
    return known.containsAll(all) ? Optional.empty() : Optional.of(Problem.notFound("memberIds"));
  }

  /**
   * The employment on that day of the first of them, in an organisation of the viewer's where all
   * the others are employed then too.
   */
  private Optional<Employment> common(Tx tx, AccessScope scope, Set<PersonId> all, LocalDate day) {
    Map<PersonId, List<Employment>> employments = people.allEmployments(tx, all);
    return employments.getOrDefault(all.iterator().next(), List.of()).stream()
        .filter(at -> at.term().includes(day) && scope.isColleagueAt(at.unitPath()))
        .filter(at ->
            all.stream()
                .allMatch(person ->
                    isEmployed(
                        employments.getOrDefault(person, List.of()),
                        at.unitPath().organisation(),
                        day)))
        .findFirst();
  }

  private static boolean isEmployed(
      List<Employment> employments, UnitPath organisation, LocalDate day) {
    return employments.stream()
        .anyMatch(at -> at.term().includes(day) && organisation.covers(at.unitPath()));
  }

  /** Those of some sessions on whose day a person is not employed where they are. */
  List<Session> withoutEmployment(Tx tx, PersonId person, List<Session> sessions) {
    List<Employment> employments =
        people.allEmployments(tx, Set.of(person)).getOrDefault(person, List.of());
    return sessions.stream()
        .filter(
            session -> !isEmployed(employments, session.unitPath().organisation(), session.day()))
        .toList();
  }

  private Problem notEmployed(Tx tx, SessionDraft draft, LocalDate day) {
    Set<PersonId> there =
        people.allEmployments(tx, draft.people()).entrySet().stream()
            .filter(entry -> entry.getValue().stream().anyMatch(at -> at.term().includes(day)))
            .map(Map.Entry::getKey)
            .collect(toSet());
    boolean isLeader = draft.leaderId() != null && !there.contains(draft.leaderId());
    return Problem.at(
        isLeader ? "leaderId" : "memberIds",
        "NOT_EMPLOYED_THEN",
        "Somebody is not employed there on that day.");
  }

  /** Why those people cannot have their session on another day; empty when they can. */
  Optional<Problem> against(Tx tx, Set<PersonId> all, Session session, SessionTime time) {
    Map<PersonId, List<Employment>> employments = people.allEmployments(tx, all);
    UnitPath organisation = session.unitPath().organisation();
    if (!all.stream()
        .allMatch(person ->
            isEmployed(employments.getOrDefault(person, List.of()), organisation, time.day()))) {
      return problem("day", "NOT_EMPLOYED_THEN", "Somebody is not employed there on that day.");
    }
    return badTerm(tx, session.outsideId(), time.day());
  }

  private static Optional<Problem> badOutside(Tx tx, SessionDraft draft, UnitPath unit) {
    OutsideSupervisorId id = draft.outsideId();
    if (id == null) {
      return Optional.empty();
    }
    return OutsideSupervisors.find(tx, id)
            .filter(outside -> outside.unitPath().organisation().covers(unit))
            .isEmpty()
        ? Optional.of(Problem.notFound("outsideSupervisorId"))
        : badTerm(tx, id, draft.time().day());
  }

  static Optional<Problem> badTerm(Tx tx, @Nullable OutsideSupervisorId id, LocalDate day) {
    return id == null
            || OutsideSupervisors.find(tx, id)
                .filter(outside -> outside.term().includes(day))
                .isPresent()
        ? Optional.empty()
        : problem("day", "SUPERVISOR_NOT_THEN", "The supervisor is not engaged on that day.");
  }

  private static Optional<Problem> problem(String field, String code, String message) {
    return Optional.of(Problem.at(field, code, message));
  }
}
