package se.fadder.kernel;

/** The reason why a command could not do what it says, in words for the operator. */
public final class NotDone extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NotDone(String message) {
    super(message);
  }

  public NotDone(String message, Throwable cause) {
    super(message, cause);
  }
}
