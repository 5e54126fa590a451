package se.fadder.oidc;

/** What says that an issuer cannot be asked now; the message is for the log. */
final class IssuerDown extends Exception {
  private static final long serialVersionUID = 1L;

  IssuerDown(String message) {
    super(message);
  }
}
