package se.fadder.oidc;

/** The problems that a browser is told of when it comes back from an issuer. */
enum SignInProblem {
  /** The issuer cannot be asked now. */
  DOWN,
  /** It took too long, or was begun in another browser. */
  EXPIRED,
  /** The issuer has let nobody in, as when somebody turns back there. */
  DENIED,
  /** What the issuer sent cannot be believed. */
  REFUSED,
  /** The clocks of the issuer and of the server differ by more than a minute. */
  CLOCK,
  /** Nobody who works here today is known by what the issuer says. */
  NOBODY
}
