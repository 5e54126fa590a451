package se.fadder.arrivals;

import java.util.UUID;
import se.fadder.kernel.Id;

/** Names a file that is or was taken in. */
record ImportId(UUID value) implements Id {}
