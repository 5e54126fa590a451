package se.fadder.arrivals;

import java.util.concurrent.Future;
import se.fadder.files.RowProblem;

/** The result of an attempt to check or import a file of newcomers. */
sealed interface ImportResult {
  /** The viewer may not import files. */
  record Denied() implements ImportResult {}

  /** The file cannot be read as a whole. */
  record Unreadable(RowProblem problem) implements ImportResult {}

  /** The file was checked, and nothing was done. */
  record Judged(FileCheck.Checked checked) implements ImportResult {}

  /** The file is being imported; the end of the work is awaited by tests alone. */
  record Begun(int total, Future<?> end) implements ImportResult {}
}
