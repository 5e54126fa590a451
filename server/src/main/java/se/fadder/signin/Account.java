package se.fadder.signin;

import java.time.Instant;
import se.fadder.kernel.PersonId;

/**
 * An account, with which a person signs in by password.
 *
 * @param passwordless whether they have chosen no password, and sign in otherwise
 * @param demonstration whether it was opened in demonstration mode, and so is shut outside of it
 */
record Account(
    PersonId personId,
    Username username,
    HashedPassword password,
    Instant changedAt,
    boolean passwordless,
    boolean demonstration) {}
