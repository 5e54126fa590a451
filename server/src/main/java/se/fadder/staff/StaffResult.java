package se.fadder.staff;

import java.util.List;
import se.fadder.files.RowProblem;

/** What came of a file of staff that was given. */
sealed interface StaffResult {
  /** Who gave it may not. */
  record Denied() implements StaffResult {}

  /** Something is wrong with it, and nothing is proposed. */
  record Faulty(int rows, List<RowProblem> problems, int moreProblems) implements StaffResult {
    public Faulty {
      problems = List.copyOf(problems);
    }
  }

  /**
   * What it would change waits to be looked at, or is being made.
   *
   * @param waits whether somebody of HR has to say yes
   */
  record Taken(StaffFileId id, int rows, int changes, int endings, boolean waits)
      implements StaffResult {}
}
