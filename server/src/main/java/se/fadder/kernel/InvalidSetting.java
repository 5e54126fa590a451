package se.fadder.kernel;

/** An invalid setting, in words for the operator and with the setting's key. */
public final class InvalidSetting extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public InvalidSetting(String message) {
    super(message);
  }
}
