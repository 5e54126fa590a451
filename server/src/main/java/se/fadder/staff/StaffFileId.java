package se.fadder.staff;

import java.util.UUID;
import se.fadder.kernel.Id;

/** The identifier of a file of staff. */
public record StaffFileId(UUID value) implements Id {}
