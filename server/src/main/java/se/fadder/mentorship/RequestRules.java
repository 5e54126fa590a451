package se.fadder.mentorship;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import se.fadder.db.Tx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Term;
import se.fadder.kernel.Viewer;
import se.fadder.people.People;

/** The rules by which somebody may be asked, judged in the unit of work that asks. */
final class RequestRules {
  private final MentorRules rules;
  private final PairingProblems problems;

  RequestRules(People people, MentorRules rules) {
    this.rules = rules;
    this.problems = new PairingProblems(people);
  }

  /**
   * What is against asking; empty when nothing is. All rules count, also those that whoever chooses
   * a mentor by name may pass over.
   */
  List<Problem> against(
      Tx tx, Viewer viewer, PersonId newHire, PersonId mentor, LocalDate firstDay) {
    List<Problem> against =
        new ArrayList<>(
            problems.of(tx, viewer, newHire, rules.judge(tx, newHire, mentor, firstDay)));
    if (isInTheWay(tx, newHire, mentor, firstDay)) {
      against.add(Mentorships.alreadyPaired());
    }
    return against;
  }

  /** Whether a main mentor is agreed who could not hand over on that day, or the two are a pair. */
  static boolean isInTheWay(Tx tx, PersonId newHire, PersonId mentor, LocalDate firstDay) {
    Term term = new Term(firstDay, null);
    return tx.sql(MentorshipSql.class).ofNewHires(Set.of(newHire)).stream()
        .filter(m -> m.term().overlaps(term))
        .anyMatch(m ->
            m.mentorId().equals(mentor)
                || (m.kind() == MentorshipKind.MAIN && !m.firstDay().isBefore(firstDay)));
  }
}
