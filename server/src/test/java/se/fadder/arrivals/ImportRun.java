package se.fadder.arrivals;

import java.util.concurrent.ExecutionException;
import se.fadder.kernel.Viewer;

/** A file that is taken in from beginning to end. */
public final class ImportRun {
  private ImportRun() {}

  /** How many were taken in. */
  public static int of(Imports imports, Viewer viewer, byte[] file)
      throws InterruptedException, ExecutionException {
    Imports.Outcome outcome = imports.begin(viewer, file);
    if (outcome instanceof Imports.Outcome.Begun(var total, var end)) {
      end.get();
      return total;
    }
    throw new IllegalStateException(outcome.toString());
  }
}
