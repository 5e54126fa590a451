package se.fadder.kernel;

/** The reason why a server does not start, in words for its operator. */
public final class CannotStart extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * A setting that cannot be used.
   *
   * @param key the setting's key
   */
  public CannotStart(String key, RuntimeException cause) {
    super(key + ": " + firstLine(cause), cause);
  }

  public CannotStart(String message) {
    super(message);
  }

  /**
   * The first line of the cause's message: those after it help only whoever maintains the driver.
   */
  private static String firstLine(RuntimeException cause) {
    return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
  }
}
