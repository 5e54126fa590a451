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
import se.fadder.people.AccessScope;
import se.fadder.people.People;

/** The rules by which somebody may be asked, and may say yes, judged in its transaction. */
final class RequestRules {
  private final People people;
  private final MentorRules rules;

  RequestRules(People people, MentorRules rules) {
    this.people = people;
    this.rules = rules;
  }

  /**
   * What is against a pair from a day on; empty when nothing is. All rules count, also those that
   * whoever chooses a mentor by name may pass over.
   *
   * @param field of the input, at which it is told
   */
  List<Problem> against(
      Tx tx, Viewer viewer, String field, PersonId newHire, PersonId mentor, LocalDate firstDay) {
    List<Problem> against = new ArrayList<>();
    for (PairingRule rule : rules.judge(tx, newHire, mentor, firstDay)) {
      against.add(problem(tx, viewer, field, newHire, rule));
    }
    if (hasMentorInTheWay(tx, newHire, mentor, firstDay)) {
      against.add(
          Problem.at(field, "ALREADY_PAIRED", "There is such a mentorship at that time already."));
    }
    return against;
  }

  /** What a rule is called for the viewer: who are kept apart, HR alone may know. */
  private Problem problem(Tx tx, Viewer viewer, String field, PersonId newHire, PairingRule rule) {
    boolean isTold = rule != PairingRule.KEPT_APART || isHrOf(tx, viewer, newHire);
    return Problem.at(
        field, isTold ? rule.name() : "ASK_HR", "A rule is against this pair on that day.");
  }

  private boolean isHrOf(Tx tx, Viewer viewer, PersonId newHire) {
    AccessScope scope = people.reach(tx, viewer);
    return people.allEmployments(tx, Set.of(newHire)).getOrDefault(newHire, List.of()).stream()
        .anyMatch(at -> scope.isHrOf(at.unitPath()));
  }

  /** Whether a main mentor is agreed who could not hand over on that day, or the two are a pair. */
  private static boolean hasMentorInTheWay(
      Tx tx, PersonId newHire, PersonId mentor, LocalDate firstDay) {
    Term term = new Term(firstDay, null);
    return tx.sql(MentorshipSql.class).ofNewHires(Set.of(newHire)).stream()
        .filter(m -> m.term().overlaps(term))
        .anyMatch(m ->
            m.mentorId().equals(mentor)
                || (m.kind() == MentorshipKind.MAIN && !m.firstDay().isBefore(firstDay)));
  }
}
