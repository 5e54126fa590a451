package se.fadder.pairing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import se.fadder.audit.ReadLog;
import se.fadder.db.Tx;
import se.fadder.kernel.Page;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Slice;
import se.fadder.kernel.Viewer;
import se.fadder.pairing.PairingShortages.Group;
import se.fadder.people.AccessScope;
import se.fadder.people.Employment;
import se.fadder.people.People;
import se.fadder.people.Person;

/**
 * The lines of proposals, as far as the viewer sees the proposal and may still pair the newcomer.
 * What is read is noted of the mentors. Nothing is noted of a newcomer, who learns of a mentor when
 * one has said yes.
 */
public final class PairingLines {
  private final People people;
  private final PairingProposals proposals;
  private final ReadLog readLog;

  PairingLines(People people, PairingProposals proposals, ReadLog readLog) {
    this.people = people;
    this.proposals = proposals;
    this.readLog = readLog;
  }

  /** A page of the lines of a proposal. */
  public record LinesOf(PairingProposalId proposal, Page page) {}

  /** The lines of each of those, by the newcomer's first day. */
  public Map<LinesOf, Slice<PairingLine>> of(Tx tx, Viewer viewer, Set<LinesOf> wanted) {
    Map<LinesOf, Slice<PairingLine>> found = new HashMap<>();
    wanted.stream()
        .collect(groupingBy(LinesOf::page))
        .forEach((page, some) -> found.putAll(of(tx, viewer, page, some)));
    note(viewer, found.values().stream().flatMap(slice -> slice.items().stream()).toList());
    return found;
  }

  private Map<LinesOf, Slice<PairingLine>> of(
      Tx tx, Viewer viewer, Page page, List<LinesOf> wanted) {
    Map<PairingProposalId, List<PairingLine>> lines =
        tx
            .sql(PairingLineSql.class)
            .firstOf(
                viewer.person(),
                people.today(),
                wanted.stream().map(LinesOf::proposal).collect(toSet()),
                page.afterKey(),
                page.afterId(),
                page.limit())
            .stream()
            .collect(groupingBy(PairingLine::proposalId));
    return wanted.stream()
        .collect(
            toMap(
                Function.identity(),
                of -> Slice.of(page, lines.getOrDefault(of.proposal(), List.of()))));
  }

  /** Those of the lines that the viewer may see. */
  public Map<PairingLineId, PairingLine> byIds(Tx tx, Viewer viewer, Set<PairingLineId> ids) {
    List<PairingLine> found = find(tx, viewer, ids);
    note(viewer, found);
    return found.stream().collect(toMap(PairingLine::id, Function.identity()));
  }

  /** The same for a verb that changes them; the audit log has what comes of it. */
  List<PairingLine> find(Tx tx, Viewer viewer, Collection<PairingLineId> ids) {
    return ids.isEmpty()
        ? List.of()
        : tx.sql(PairingLineSql.class).pairable(viewer.person(), people.today(), ids);
  }

  /** Who has another mentor in each of the proposals since it was worked out anew. */
  public Map<PairingProposalId, List<PairingMove>> moves(
      Tx tx, Viewer viewer, Set<PairingProposalId> ids) {
    List<PairingLine> moved =
        tx.sql(PairingLineSql.class).moved(viewer.person(), people.today(), ids, Page.MOST);
    note(viewer, moved);
    return moved.stream()
        .collect(
            groupingBy(
                PairingLine::proposalId,
                mapping(
                    line ->
                        new PairingMove(line.newHireId(), line.formerMentorId(), line.mentorId()),
                    toList())));
  }

  /** The groups of each proposal that are short of seats, of newcomers whom the viewer may pair. */
  public Map<PairingProposalId, List<Group>> shortages(
      Tx tx, Viewer viewer, Set<PairingProposalId> ids) {
    Map<PairingProposalId, List<Group>> groups =
        proposals.byIds(tx, viewer, ids).values().stream()
            .filter(proposal -> proposal.state() != PairingState.SOLVING)
            .collect(toMap(PairingProposal::id, proposal -> proposal.shortages().all()));
    List<Group> all = groups.values().stream().flatMap(List::stream).toList();
    if (all.isEmpty()) {
      return Map.of();
    }
    Set<PersonId> pairable =
        tx.sql(PairingLineSql.class)
            .pairableAmong(
                viewer.person(),
                people.today(),
                groups.keySet(),
                all.stream().flatMap(group -> group.newHires().stream()).collect(toSet()));
    readLog.note(
        viewer,
        all.stream().flatMap(group -> group.mentors().stream()).collect(toSet()),
        PairingReadKind.PAIRING);
    groups.replaceAll((id, some) ->
        some.stream().filter(group -> pairable.containsAll(group.newHires())).toList());
    return groups;
  }

  /** The people of each list whom the viewer may know, in their order. */
  public Map<List<PersonId>, List<Person>> people(
      Tx tx, Viewer viewer, Set<List<PersonId>> wanted) {
    Map<PersonId, Person> known =
        people.persons(tx, viewer, wanted.stream().flatMap(List::stream).collect(toSet()));
    return wanted.stream()
        .collect(
            toMap(
                Function.identity(),
                some -> some.stream().map(known::get).filter(Objects::nonNull).toList()));
  }

  /** Those of some newcomers of whom the viewer is HR, and so may know who is kept apart. */
  public Map<PersonId, PersonId> isHrOf(Tx tx, Viewer viewer, Set<PersonId> newHires) {
    AccessScope scope = people.reach(tx, viewer);
    return people.allEmployments(tx, newHires).values().stream()
        .flatMap(List::stream)
        .filter(at -> !at.term().endedBefore(scope.day()) && scope.isHrOf(at.unitPath()))
        .map(Employment::personId)
        .distinct()
        .collect(toMap(Function.identity(), Function.identity()));
  }

  private void note(Viewer viewer, List<PairingLine> lines) {
    readLog.note(
        viewer,
        lines.stream().map(PairingLine::mentorId).filter(Objects::nonNull).collect(toSet()),
        PairingReadKind.PAIRING);
  }
}
