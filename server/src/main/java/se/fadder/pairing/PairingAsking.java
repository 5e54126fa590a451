package se.fadder.pairing;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import se.fadder.audit.AuditLog;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.mentorship.MentorRequestId;
import se.fadder.mentorship.MentorRequests;

/** The asking of the mentors whom a proposal has, many at once. */
public final class PairingAsking {
  /** As many as are asked in one unit of work. */
  static final int MOST = 100;

  private static final String FIELD = "lineIds";

  private final Today today;
  private final PairingProposals proposals;
  private final PairingLines lines;
  private final MentorRequests requests;
  private final AuditLog auditLog;

  PairingAsking(
      Today today,
      PairingProposals proposals,
      PairingLines lines,
      MentorRequests requests,
      AuditLog auditLog) {
    this.today = today;
    this.proposals = proposals;
    this.lines = lines;
    this.requests = requests;
    this.auditLog = auditLog;
  }

  /**
   * Asks the mentors of some lines, each judged anew. One who can no longer be asked is told of
   * with the place of the line, and the others are asked all the same.
   *
   * @param ids none for all whose mentor nobody has asked, the first {@value #MOST} of them
   */
  public Outcome<PairingProposalId> ask(
      WriteTx tx, Viewer viewer, PairingProposalId id, List<PairingLineId> ids) {
    PairingProposal proposal = proposals.byIds(tx, viewer, Set.of(id)).get(id);
    if (proposal == null) {
      return Outcome.refused(Problem.notFound("proposalId"));
    }
    if (proposal.state() != PairingState.READY) {
      return Outcome.overtaken(id, PairingProblems.notReady(proposal));
    }
    List<Optional<PairingLine>> wanted =
        ids.isEmpty() ? all(tx, viewer, id) : some(tx, viewer, id, ids);
    List<Problem> missing =
        IntStream.range(0, wanted.size())
            .filter(place -> wanted.get(place).isEmpty())
            .mapToObj(place ->
                new Problem(
                    "NOT_FOUND",
                    List.of(FIELD, "" + place),
                    "The proposal has no such line that you may ask for."))
            .toList();
    if (!missing.isEmpty()) {
      return new Outcome.Refused<>(missing, null);
    }
    if (wanted.isEmpty()) {
      return Outcome.refused(
          Problem.at(FIELD, "NOTHING_TO_ASK", "There is nobody whom nobody has asked."));
    }
    List<Problem> problems = new ArrayList<>();
    for (int place = 0; place < wanted.size(); place++) {
      ask(tx, viewer, wanted.get(place).orElseThrow(), place).ifPresent(problems::add);
    }
    auditLog.note(tx, viewer, viewer.person(), PairingChangeKind.PAIRING_ASKED, id, "");
    PairingProposals.count(tx, id);
    return problems.isEmpty() ? Outcome.done(id) : new Outcome.Refused<>(problems, id);
  }

  private List<Optional<PairingLine>> all(WriteTx tx, Viewer viewer, PairingProposalId id) {
    return tx.sql(PairingLineSql.class).askable(viewer.person(), today.date(), id, MOST).stream()
        .map(Optional::of)
        .toList();
  }

  private List<Optional<PairingLine>> some(
      WriteTx tx, Viewer viewer, PairingProposalId id, List<PairingLineId> ids) {
    Map<PairingLineId, PairingLine> found =
        lines.find(tx, viewer, ids).stream()
            .filter(line -> line.proposalId().equals(id))
            .collect(toMap(PairingLine::id, identity()));
    return new LinkedHashSet<>(ids)
        .stream().map(line -> Optional.ofNullable(found.get(line))).toList();
  }

  /** Asks the mentor of a line; the problem with it is kept with the line too. */
  private Optional<Problem> ask(WriteTx tx, Viewer viewer, PairingLine line, int place) {
    if (!line.isOpen()) {
      return Optional.of(at(place, PairingProblems.notOpen(FIELD, line)));
    }
    PersonId mentor = line.mentorId();
    if (mentor == null) {
      return Optional.of(
          at(place, Problem.of("NOTHING_TO_ASK", "Nobody is proposed for the newcomer.")));
    }
    LocalDate day = today.date().isAfter(line.firstDay()) ? today.date() : line.firstDay();
    return switch (requests.ask(tx, viewer, line.newHireId(), mentor, day)) {
      case Outcome.Done<MentorRequestId>(var request) -> {
        tx.sql(PairingLineSql.class).asked(line.id(), request, null);
        yield Optional.empty();
      }
      case Outcome.Refused<MentorRequestId>(var problems, _) ->
          Optional.of(refused(tx, line, place, problems.getFirst()));
      case Outcome.Overtaken<MentorRequestId>(_, var problem) ->
          Optional.of(refused(tx, line, place, problem));
    };
  }

  private static Problem refused(WriteTx tx, PairingLine line, int place, Problem problem) {
    tx.sql(PairingLineSql.class).asked(line.id(), line.requestId(), problem.code());
    return at(place, problem);
  }

  private static Problem at(int place, Problem problem) {
    return new Problem(problem.code(), List.of(FIELD, "" + place), problem.message());
  }
}
