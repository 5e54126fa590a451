package se.fadder.commitments;

import java.util.UUID;
import se.fadder.kernel.Id;

/** The identifier of a commitment. */
public record CommitmentId(UUID value) implements Id {}
