package se.fadder.passkeys;

import java.util.UUID;
import se.fadder.kernel.Id;

/** The identifier of a passkey, which is not that by which its authenticator knows it. */
public record PasskeyId(UUID value) implements Id {}
