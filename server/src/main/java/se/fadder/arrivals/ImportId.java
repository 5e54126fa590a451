package se.fadder.arrivals;

import java.util.UUID;
import se.fadder.kernel.Id;

/** The identifier of an import. */
record ImportId(UUID value) implements Id {}
