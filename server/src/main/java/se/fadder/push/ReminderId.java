package se.fadder.push;

import java.util.UUID;
import se.fadder.kernel.Id;

/** The identifier of a reminder. */
public record ReminderId(UUID value) implements Id {}
