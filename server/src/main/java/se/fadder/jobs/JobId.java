package se.fadder.jobs;

import java.util.UUID;
import se.fadder.kernel.Id;

/** Names a job. */
public record JobId(UUID value) implements Id {}
