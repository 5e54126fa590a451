package se.fadder.push;

import java.util.UUID;
import se.fadder.kernel.Id;

/** Identifies a notification. */
public record NotificationId(UUID value) implements Id {}
