package se.fadder.templates;

import java.util.UUID;
import se.fadder.kernel.Id;

/** The identifier of a step of a published version. */
public record TemplateStepId(UUID value) implements Id {}
