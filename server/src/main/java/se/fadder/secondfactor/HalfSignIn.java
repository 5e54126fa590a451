package se.fadder.secondfactor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.PersonId;
import se.fadder.signin.Client;
import se.fadder.signin.ClientKind;
import se.fadder.signin.UserAgent;

/**
 * A half sign-in: somebody has given a password, and is to give a second factor before they are in.
 *
 * @param kind how the client keeps its token
 * @param browser by its own words; null when it is none that is known
 * @param system by its own words; null when it is none that is known
 */
record HalfSignIn(
    PersonId personId,
    ClientKind kind,
    @Nullable String browser,
    @Nullable String system,
    Instant endsAt) {
  static HalfSignIn of(PersonId person, Client client, Instant endsAt) {
    return new HalfSignIn(
        person, client.kind(), client.userAgent().browser(), client.userAgent().system(), endsAt);
  }

  /** The client that gave the password, which now comes from some address. */
  Client client(String address) {
    return new Client(kind, new UserAgent(browser, system), address);
  }
}
