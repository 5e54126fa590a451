package se.fadder.signin;

import java.time.Instant;
import se.fadder.kernel.PersonId;

/** How a person signs in with a password. */
record Account(PersonId personId, Username username, HashedPassword password, Instant changedAt) {}
