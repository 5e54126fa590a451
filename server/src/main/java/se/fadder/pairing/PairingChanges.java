package se.fadder.pairing;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.audit.AuditLog;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.jobs.Jobs;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.mentorship.Candidates;
import se.fadder.mentorship.MentorCandidate;
import se.fadder.mentorship.MentorCandidates;
import se.fadder.mentorship.NewHireCandidate;
import se.fadder.mentorship.PairingRule;
import se.fadder.pairing.PairingProposalSql.MentorPlace;
import se.fadder.people.Employment;
import se.fadder.people.People;
import se.fadder.people.UnitId;

/** The changes of proposals by hand, and their being worked out anew around what was changed. */
public final class PairingChanges {
  private final Jobs jobs;
  private final Today today;
  private final People people;
  private final PairingProposals proposals;
  private final PairingLines lines;
  private final MentorCandidates candidates;
  private final AuditLog auditLog;

  PairingChanges(
      Jobs jobs,
      Today today,
      People people,
      PairingProposals proposals,
      PairingLines lines,
      MentorCandidates candidates,
      AuditLog auditLog) {
    this.jobs = jobs;
    this.today = today;
    this.people = people;
    this.proposals = proposals;
    this.lines = lines;
    this.candidates = candidates;
    this.auditLog = auditLog;
  }

  /**
   * Has another mentor stand in a line, or none, which working out anew leaves as it is. The rules
   * are judged, and seats that were given by hand to others are taken; one that is but proposed to
   * another is not, who gets another mentor when the proposal is worked out anew.
   */
  public Outcome<PairingLineId> change(
      WriteTx tx, Viewer viewer, PairingLineId id, @Nullable PersonId mentorId) {
    Optional<PairingLine> found = lines.find(tx, viewer, Set.of(id)).stream().findFirst();
    if (found.isEmpty()) {
      return Outcome.refused(Problem.notFound("lineId"));
    }
    PairingLine line = found.get();
    if (!line.isOpen()) {
      return Outcome.overtaken(id, PairingProblems.notOpen("lineId", line));
    }
    PairingLineSql sql = tx.sql(PairingLineSql.class);
    if (mentorId == null) {
      sql.choose(id, null, 0, null, PairingParts.NONE);
    } else {
      Optional<Pair> pair = pair(tx, line, mentorId);
      if (pair.isEmpty()) {
        return Outcome.refused(Problem.notFound("mentorId"));
      }
      ProposedPair proposed = pair.get().proposed();
      if (proposed == null) {
        PairingRule rule = pair.get().rules().getFirst();
        boolean isHr = !lines.isHrOf(tx, viewer, Set.of(line.newHireId())).isEmpty();
        return Outcome.refused(PairingProblems.against("mentorId", rule, isHr));
      }
      sql.choose(id, mentorId, proposed.points(), proposed.seat(), proposed.parts());
    }
    tx.sql(PairingProposalSql.class).change(line.proposalId());
    note(tx, viewer, PairingChangeKind.PAIRING_CHANGED, line.proposalId());
    PairingProposals.count(tx, line.proposalId());
    return Outcome.done(id);
  }

  /** A pair that was chosen by hand, with the rules that stop it. */
  private record Pair(List<PairingRule> rules, @Nullable ProposedPair proposed) {}

  /** A pair of a line's newcomer and a mentor whom the proposal looks at; empty for another. */
  private Optional<Pair> pair(Tx tx, PairingLine line, PersonId mentorId) {
    PairingProposal proposal = PairingProposals.find(tx, line.proposalId()).orElseThrow();
    Candidates read =
        candidates.read(
            tx, Set.of(line.newHireId()), workplaces(tx, proposal, mentorId), today.date());
    Optional<MentorCandidate> mentor =
        read.mentors().stream().filter(each -> each.id().equals(mentorId)).findFirst();
    return mentor.map(each -> pair(tx, proposal, line, read, each));
  }

  /** The units of a proposal in which somebody works. */
  private Set<UnitId> workplaces(Tx tx, PairingProposal proposal, PersonId mentor) {
    List<MentorPlace> places = tx.sql(PairingProposalSql.class).mentorPlaces(Set.of(proposal.id()));
    return people.allEmployments(tx, Set.of(mentor)).getOrDefault(mentor, List.of()).stream()
        .filter(at -> places.stream().anyMatch(place -> place.unitPath().covers(at.unitPath())))
        .map(Employment::unitId)
        .collect(toSet());
  }

  private Pair pair(
      Tx tx, PairingProposal proposal, PairingLine line, Candidates read, MentorCandidate mentor) {
    NewHireCandidate newHire = read.newHires().getFirst();
    PairingLineSql.Held held =
        tx.sql(PairingLineSql.class).held(proposal.id(), line.id(), mentor.id());
    List<PairingRule> rules = read.rules(newHire, PairingSnapshot.holding(mentor, held.locked()));
    return rules.isEmpty()
        ? new Pair(
            rules,
            ProposedPair.of(
                new PairPoints(proposal.weights()),
                read,
                newHire,
                mentor,
                mentor.taken() + held.proposed() + 1))
        : new Pair(rules, null);
  }

  /** Has a proposal worked out anew, around what was changed by hand and who was asked. */
  public Outcome<PairingProposalId> solveAgain(WriteTx tx, Viewer viewer, PairingProposalId id) {
    PairingProposal proposal = proposals.byIds(tx, viewer, Set.of(id)).get(id);
    if (proposal == null) {
      return Outcome.refused(Problem.notFound("proposalId"));
    }
    switch (proposal.state()) {
      case SOLVING -> {}
      case OVER -> {
        return Outcome.overtaken(
            id, Problem.at("proposalId", "PAIRING_OVER", "Nothing is left to work out."));
      }
      case READY, FAILED -> {
        tx.sql(PairingProposalSql.class).solve(id);
        PairingJob.request(tx, jobs, id, today.now());
        note(tx, viewer, PairingChangeKind.PAIRING_SOLVED_AGAIN, id);
        tx.publish(PairingProposals.happeningOf(id));
      }
    }
    return Outcome.done(id);
  }

  /** Notes a change under whoever made it, and under nobody whom it is about. */
  private void note(WriteTx tx, Viewer viewer, PairingChangeKind kind, PairingProposalId id) {
    auditLog.note(tx, viewer, viewer.person(), kind, id, "");
  }
}
