package se.fadder.files;

/** The fault of a file that cannot be taken: where in it, and why. */
public final class FileFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final long line;
  private final String reason;

  /**
   * Creates the fault.
   *
   * @param line counted from 1; 0 when it concerns the file as a whole
   * @param reason in English, without the line
   */
  public FileFault(long line, String reason) {
    super(line == 0 ? reason : "line " + line + ": " + reason);
    this.line = line;
    this.reason = reason;
  }

  public long line() {
    return line;
  }

  public String reason() {
    return reason;
  }
}
