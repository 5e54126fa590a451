package se.fadder.oidc;

import se.fadder.kernel.Sha256;

/** The kinds of names that an issuer has of its own, which are stored as their hashes. */
enum IssuerName {
  SUBJECT,
  SESSION,
  LOGOUT;

  /** The hash of a name that this issuer gives; another issuer's same name has another. */
  String hash(IssuerSettings issuer, String name) {
    return Sha256.hex(this + "\0" + issuer.uri() + "\0" + name);
  }
}
