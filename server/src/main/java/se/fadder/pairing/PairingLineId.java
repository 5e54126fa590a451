package se.fadder.pairing;

import java.util.UUID;
import se.fadder.kernel.Id;

/** The identifier of a line of a proposal. */
public record PairingLineId(UUID value) implements Id {}
