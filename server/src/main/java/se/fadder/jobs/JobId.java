package se.fadder.jobs;

import java.util.UUID;
import se.fadder.kernel.Id;

/** The identifier of a job. */
public record JobId(UUID value) implements Id {}
