package se.fadder.teamfika;

import java.util.UUID;
import se.fadder.kernel.Id;

/** The identifier of the fika of a team. */
public record TeamFikaId(UUID value) implements Id {}
