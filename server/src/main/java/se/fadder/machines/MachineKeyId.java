package se.fadder.machines;

import java.util.UUID;
import se.fadder.kernel.Id;

/** The identifier of a machine's key. */
public record MachineKeyId(UUID value) implements Id {}
