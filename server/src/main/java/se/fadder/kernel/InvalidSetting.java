package se.fadder.kernel;

/** A setting that cannot be, in words for the operator and with the setting's key. */
public final class InvalidSetting extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public InvalidSetting(String message) {
    super(message);
  }
}
