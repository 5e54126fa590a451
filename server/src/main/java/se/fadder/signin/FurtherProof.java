package se.fadder.signin;

import java.util.Optional;
import se.fadder.db.WriteTx;
import se.fadder.kernel.PersonId;

/**
 * The demand of a further proof of whoever has given a password, made by the room that knows second
 * factors. Until that is given there is no session, so that nobody is signed in.
 */
@FunctionalInterface
public interface FurtherProof {
  /** Asks nobody for more. */
  FurtherProof NONE = (tx, person, client) -> Optional.empty();

  /** Asks a person for more; empty when the password is enough for them. */
  Optional<SignInResult.FurtherAsked> ask(WriteTx tx, PersonId person, Client client);
}
