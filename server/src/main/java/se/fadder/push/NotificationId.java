package se.fadder.push;

import java.util.UUID;
import se.fadder.kernel.Id;

/** The identifier of a notification. */
public record NotificationId(UUID value) implements Id {}
