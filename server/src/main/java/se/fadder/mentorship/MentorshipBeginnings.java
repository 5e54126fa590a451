package se.fadder.mentorship;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.audit.AuditLog;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Term;
import se.fadder.kernel.Viewer;
import se.fadder.people.People;

/**
 * The one way in which a mentorship begins, be it chosen, accepted or a fact already: the rules are
 * judged in the unit of work that writes it, and the main mentor before hands over.
 */
final class MentorshipBeginnings {
  private final Mentorships mentorships;
  private final AgreedMentorships agreements;
  private final People people;
  private final MentorRules rules;
  private final PairingProblems problems;
  private final AuditLog auditLog;

  MentorshipBeginnings(
      Mentorships mentorships,
      AgreedMentorships agreements,
      People people,
      MentorRules rules,
      AuditLog auditLog) {
    this.mentorships = mentorships;
    this.agreements = agreements;
    this.people = people;
    this.rules = rules;
    this.problems = new PairingProblems(people);
    this.auditLog = auditLog;
  }

  /** Which rules stop a mentorship. */
  enum Judging {
    /** All of them. */
    ALL,
    /** The hard ones; the others were passed over by somebody who knows. */
    ANYWAY,
    /** The hard ones; the others are not looked at, for it is so already. */
    FACT
  }

  /**
   * Begins a mentorship. It is judged by its first day and, of those that stop it, the hard rules
   * are told before the others.
   *
   * @param actor null for what no person does, such as seeding
   */
  Outcome<MentorshipId> begin(
      WriteTx tx, @Nullable Viewer actor, Mentorship wanted, Judging judging) {
    List<PairingRule> broken = new ArrayList<>(judge(tx, wanted));
    List<PairingRule> hard = broken.stream().filter(PairingRule::isHard).toList();
    if (!hard.isEmpty()) {
      return refused(tx, actor, wanted, hard);
    }
    List<Mentorship> there = overlapping(tx, wanted);
    List<Mentorship> replaced = there.stream().filter(m -> isReplaced(actor, m, wanted)).toList();
    List<Mentorship> handingOver = mainOnes(wanted.kind(), there, replaced);
    if (isInTheWay(wanted, there, replaced, handingOver)) {
      return Outcome.refused(Mentorships.alreadyPaired());
    }
    if (judging == Judging.ALL && !broken.isEmpty()) {
      return refused(tx, actor, wanted, broken);
    }
    if (!replaced.isEmpty()) {
      replaced.forEach(other -> agreements.withdraw(tx, actor, other));
      // Whoever had handed over to one of them goes on, and is in the way now.
      handingOver = mainOnes(wanted.kind(), overlapping(tx, wanted), List.of());
      Optional<Mentorship> goesOn =
          handingOver.stream().filter(m -> m.mentorId().equals(wanted.mentorId())).findFirst();
      if (goesOn.isPresent()) {
        return Outcome.done(goesOn.get().id());
      }
    }
    handOver(tx, actor, handingOver, wanted);
    note(tx, actor, wanted, judging == Judging.ANYWAY ? broken : List.of());
    return Outcome.done(wanted.id());
  }

  /** The rules that stop a mentorship; one who helps beside takes no seat. */
  private List<PairingRule> judge(Tx tx, Mentorship wanted) {
    return rules.judge(tx, wanted.newHireId(), wanted.mentorId(), wanted.firstDay()).stream()
        .filter(rule -> rule != PairingRule.NO_SEAT || wanted.kind() == MentorshipKind.MAIN)
        .toList();
  }

  private Outcome<MentorshipId> refused(
      Tx tx, @Nullable Viewer actor, Mentorship wanted, List<PairingRule> broken) {
    List<Problem> told = problems.of(tx, actor, wanted.newHireId(), broken);
    return new Outcome.Refused<>(told, null);
  }

  private static boolean isInTheWay(
      Mentorship wanted,
      List<Mentorship> there,
      List<Mentorship> replaced,
      List<Mentorship> handingOver) {
    return there.stream()
            .anyMatch(m -> m.mentorId().equals(wanted.mentorId()) && !replaced.contains(m))
        || handingOver.stream().anyMatch(m -> !m.firstDay().isBefore(wanted.firstDay()));
  }

  private static List<Mentorship> overlapping(Tx tx, Mentorship wanted) {
    return tx.sql(MentorshipSql.class).ofNewHires(Set.of(wanted.newHireId())).stream()
        .filter(m -> m.term().overlaps(wanted.term()))
        .toList();
  }

  /** Those among some to whom another of a kind is the successor: main ones, where it is one. */
  private static List<Mentorship> mainOnes(
      MentorshipKind kind, List<Mentorship> some, List<Mentorship> without) {
    return some.stream()
        .filter(m -> kind == MentorshipKind.MAIN && m.kind() == MentorshipKind.MAIN)
        .filter(m -> !without.contains(m))
        .toList();
  }

  /**
   * Whether another main mentor is chosen in place of one who is agreed from the same day and has
   * not begun.
   */
  private boolean isReplaced(@Nullable Viewer actor, Mentorship other, Mentorship wanted) {
    return actor != null
        && wanted.kind() == MentorshipKind.MAIN
        && other.kind() == MentorshipKind.MAIN
        && !other.mentorId().equals(wanted.mentorId())
        && other.firstDay().equals(wanted.firstDay())
        && other.term().beginsAfter(people.today());
  }

  private void handOver(
      WriteTx tx, @Nullable Viewer actor, List<Mentorship> before, Mentorship wanted) {
    before.forEach(m -> mentorships.end(tx, actor, m, wanted.firstDay().minusDays(1)));
    tx.sql(MentorshipSql.class).insert(wanted);
    before.forEach(m -> tx.sql(MentorshipSql.class).handOver(wanted.id(), m.id(), m.lastDay()));
  }

  /** Tells of a mentorship that begins, and notes which rules were passed over. */
  private void note(
      WriteTx tx, @Nullable Viewer actor, Mentorship begun, List<PairingRule> passedOver) {
    mentorships.tell(tx, begun);
    if (actor != null && begun.kind() == MentorshipKind.MAIN) {
      mentorships.tellAgreed(tx, actor, begun);
    }
    Term term = begun.term();
    StringBuilder what =
        new StringBuilder(begun.kind() + " " + begun.mentorId().value() + " " + term.toText());
    passedOver.forEach(rule -> what.append(' ').append(rule));
    auditLog.note(
        tx,
        actor,
        begun.newHireId(),
        MentorshipChangeKind.MENTORSHIP_BEGUN,
        begun.id(),
        what.toString());
  }
}
