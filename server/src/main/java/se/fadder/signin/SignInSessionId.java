package se.fadder.signin;

import java.util.UUID;
import se.fadder.kernel.Id;

/** The identifier of a sign-in session. Not secret, unlike its token. */
public record SignInSessionId(UUID value) implements Id {}
