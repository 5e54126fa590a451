package se.fadder.passkeys;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.PersonId;

/**
 * A passkey as it is stored: its public half.
 *
 * @param credential by which its authenticator knows it, in base64url
 * @param publicKey attested credential data of WebAuthn, in base64
 * @param counter how often it was used by its own count; 0 where it does not count
 * @param backupEligible whether it may be copied to other devices of its owner, which never changes
 * @param name by which its owner knows it
 * @param usedAt null when it never was
 */
public record Passkey(
    PasskeyId id,
    PersonId personId,
    String credential,
    String publicKey,
    long counter,
    boolean backupEligible,
    boolean backedUp,
    String name,
    Instant madeAt,
    @Nullable Instant usedAt) {}
