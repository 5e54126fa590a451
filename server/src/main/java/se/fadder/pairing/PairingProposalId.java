package se.fadder.pairing;

import java.util.UUID;
import se.fadder.kernel.Id;

/** The identifier of a proposal. */
public record PairingProposalId(UUID value) implements Id {}
