package se.fadder.mentorship;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import se.fadder.db.Tx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Term;

/** The rules by which somebody may be asked, and may say yes, judged in its transaction. */
final class RequestRules {
  private static final int USUAL_SEATS = 2;

  private final Mentorships mentorships;

  RequestRules(Mentorships mentorships) {
    this.mentorships = mentorships;
  }

  /**
   * What is against a pair from a day on; empty when nothing is.
   *
   * @param field of the input, at which it is told
   */
  List<Problem> against(
      Tx tx, String field, PersonId newHire, PersonId mentor, LocalDate firstDay) {
    List<Problem> against = new ArrayList<>();
    if (mentor.equals(newHire)) {
      against.add(Problem.at(field, "OWN_MENTOR", "Nobody is their own mentor."));
    }
    if (!mentorships.isEmployedOn(tx, mentor, firstDay)
        || !mentorships.isEmployedOn(tx, newHire, firstDay)) {
      against.add(
          Problem.at(
              "firstDay", "NOT_EMPLOYED_THEN", "Both must be employed on the first day of it."));
    }
    MentorRequestSql sql = tx.sql(MentorRequestSql.class);
    if (sql.ofNewHires(Set.of(newHire)).stream()
        .anyMatch(r -> r.mentorId().equals(mentor) && r.state() == MentorRequestState.DECLINED)) {
      against.add(Problem.at(field, "DECLINED", "The mentor has declined this newcomer."));
    }
    if (sql.taken(mentor, newHire, firstDay) >= USUAL_SEATS) {
      against.add(Problem.at(field, "NO_SEAT", "The mentor has no seat left."));
    }
    if (hasMentorInTheWay(tx, newHire, mentor, firstDay)) {
      against.add(
          Problem.at(field, "ALREADY_PAIRED", "There is such a mentorship at that time already."));
    }
    return against;
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
