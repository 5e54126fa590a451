package se.fadder.sessionnotes;

import java.util.UUID;
import se.fadder.kernel.Id;

/** The identifier of a note that somebody wrote for themselves alone. */
public record PrivateNoteId(UUID value) implements Id {}
