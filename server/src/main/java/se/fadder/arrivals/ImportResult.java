package se.fadder.arrivals;

import java.util.concurrent.Future;

/** The result of an attempt to judge a file of newcomers, or to take it in. */
sealed interface ImportResult {
  /** The viewer takes in no files. */
  record Denied() implements ImportResult {}

  /** It cannot be read as a whole. */
  record Unreadable(RowProblem problem) implements ImportResult {}

  /** It was judged, and nothing was done. */
  record Judged(FileCheck.Checked checked) implements ImportResult {}

  /** It is being taken in; the end of the work is awaited by tests alone. */
  record Begun(int total, Future<?> end) implements ImportResult {}
}
