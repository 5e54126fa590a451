package se.fadder.push;

import java.util.UUID;
import se.fadder.kernel.Id;

/** Identifies a device. */
public record DeviceId(UUID value) implements Id {}
