package se.fadder.visits;

import java.util.UUID;
import se.fadder.kernel.Id;

/** The identifier of a visit, which the device has made on which it was said. */
public record VisitId(UUID value) implements Id {}
