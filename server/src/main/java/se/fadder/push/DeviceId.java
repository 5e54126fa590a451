package se.fadder.push;

import java.util.UUID;
import se.fadder.kernel.Id;

/** The identifier of a device. */
public record DeviceId(UUID value) implements Id {}
