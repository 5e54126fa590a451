package se.fadder.sessionnotes;

import java.util.UUID;
import se.fadder.kernel.Id;

/** The identifier of a note for all who took part in a session. */
public record SessionNoteId(UUID value) implements Id {}
