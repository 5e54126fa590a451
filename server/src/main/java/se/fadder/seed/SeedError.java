package se.fadder.seed;

/**
 * The fault of a seed file that cannot be loaded: which one, where in it, and why. Nothing of it is
 * stored.
 */
public final class SeedError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the error.
   *
   * @param line counted from 1; 0 when it concerns the file as a whole
   */
  public SeedError(String file, long line, String reason) {
    super(line == 0 ? file + ": " + reason : file + ":" + line + ": " + reason);
  }

  /** The same error with its cause: should that be a bug, its trace is not lost. */
  SeedError causedBy(Throwable found) {
    initCause(found);
    return this;
  }
}
