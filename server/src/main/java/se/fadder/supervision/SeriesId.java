package se.fadder.supervision;

import java.util.UUID;
import se.fadder.kernel.Id;

/** The identifier of a series of sessions. */
public record SeriesId(UUID value) implements Id {}
