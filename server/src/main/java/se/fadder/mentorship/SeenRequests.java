package se.fadder.mentorship;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import se.fadder.audit.ReadLog;
import se.fadder.db.Tx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;
import se.fadder.people.People;

/**
 * The requests as far as somebody may see them: the mentor those that are theirs, those who may
 * pair all of a newcomer, and the newcomer the one that was accepted.
 */
public final class SeenRequests {
  /** The most that one mentor is shown at once. */
  private static final int MOST = 50;

  private final People people;
  private final PairingAccess access;
  private final ReadLog readLog;

  SeenRequests(People people, PairingAccess access, ReadLog readLog) {
    this.people = people;
    this.access = access;
    this.readLog = readLog;
  }

  /** Those among some that the viewer may see. */
  public Map<MentorRequestId, MentorRequest> byIds(Tx tx, Viewer viewer, Set<MentorRequestId> ids) {
    List<MentorRequest> found = tx.sql(MentorRequestSql.class).byIds(ids);
    Set<PersonId> pairable = pairable(tx, viewer, found);
    List<MentorRequest> seen =
        found.stream()
            .filter(r -> pairable.contains(r.newHireId()) || isOwn(viewer, r) || isTold(viewer, r))
            .toList();
    note(viewer, seen.stream().filter(r -> pairable.contains(r.newHireId())).toList());
    return seen.stream().collect(toMap(MentorRequest::id, Function.identity()));
  }

  private Set<PersonId> pairable(Tx tx, Viewer viewer, Collection<MentorRequest> requests) {
    return requests.isEmpty()
        ? Set.of()
        : access.pairable(
            tx, viewer, requests.stream().map(MentorRequest::newHireId).collect(toSet()));
  }

  private static boolean isOwn(Viewer viewer, MentorRequest request) {
    return request.mentorId().equals(viewer.person());
  }

  private static boolean isTold(Viewer viewer, MentorRequest request) {
    return request.newHireId().equals(viewer.person())
        && request.state() == MentorRequestState.ACCEPTED;
  }

  /** Notes it of the mentors: what is noted of the newcomer would tell them that it was asked. */
  private void note(Viewer viewer, Collection<MentorRequest> read) {
    if (!read.isEmpty()) {
      readLog.note(
          viewer,
          read.stream().map(MentorRequest::mentorId).collect(toSet()),
          MentorRequestReadKind.MENTOR_REQUEST);
    }
  }

  /** What the mentors of accepted requests say to those who get them. */
  public Map<MentorRequestId, String> greetings(Tx tx, Viewer viewer, Set<MentorRequestId> ids) {
    List<MentorRequest> accepted =
        byIds(tx, viewer, ids).values().stream()
            .filter(r -> r.state() == MentorRequestState.ACCEPTED)
            .toList();
    Map<PersonId, String> said =
        accepted.isEmpty()
            ? Map.of()
            : tx
                .sql(MentorRequestSql.class)
                .greetings(accepted.stream().map(MentorRequest::mentorId).collect(toSet()))
                .stream()
                .collect(
                    toMap(
                        MentorRequestSql.Greeting::personId, MentorRequestSql.Greeting::greeting));
    Map<MentorRequestId, String> greetings = new HashMap<>();
    for (MentorRequest request : accepted) {
      String greeting = said.get(request.mentorId());
      if (greeting != null) {
        greetings.put(request.id(), greeting);
      }
    }
    return greetings;
  }

  /** What the viewer is asked and has not answered, the oldest first. */
  public List<MentorRequest> open(Tx tx, Viewer viewer) {
    return tx.sql(MentorRequestSql.class).openOf(viewer.person(), MOST);
  }

  /**
   * Who is asked for each of those newcomers, and who has declined, the newest first; for those who
   * may pair.
   */
  public Map<PersonId, List<MentorRequest>> ofNewHires(
      Tx tx, Viewer viewer, Set<PersonId> newHires) {
    Set<PersonId> pairable = access.pairable(tx, viewer, newHires);
    if (pairable.isEmpty()) {
      return Map.of();
    }
    List<MentorRequest> found = tx.sql(MentorRequestSql.class).ofNewHires(pairable);
    note(viewer, found);
    Map<PersonId, List<MentorRequest>> byNewHire =
        found.stream().collect(groupingBy(MentorRequest::newHireId));
    return pairable.stream()
        .collect(toMap(Function.identity(), id -> byNewHire.getOrDefault(id, List.of())));
  }

  /**
   * Those of the requests which somebody was told of that still concern them: one who may pair no
   * more they do not, nor a newcomer once that mentor is not theirs. It notes nothing.
   */
  List<MentorRequest> concerning(Tx tx, Viewer viewer, List<MentorRequest> told) {
    Set<PersonId> pairable = pairable(tx, viewer, told);
    Set<PersonId> mentors =
        told.stream().anyMatch(r -> isTold(viewer, r)) ? mainMentors(tx, viewer) : Set.of();
    return told.stream()
        .filter(r ->
            pairable.contains(r.newHireId())
                || (isOwn(viewer, r) && r.isOpen())
                || (isTold(viewer, r) && mentors.contains(r.mentorId())))
        .toList();
  }

  /** The main mentors that the viewer has or will have. */
  private Set<PersonId> mainMentors(Tx tx, Viewer viewer) {
    return tx.sql(MentorshipSql.class).ofNewHires(Set.of(viewer.person())).stream()
        .filter(m -> m.kind() == MentorshipKind.MAIN && !m.term().endedBefore(people.today()))
        .map(Mentorship::mentorId)
        .collect(toSet());
  }
}
