package se.fadder.templates;

import java.util.UUID;
import se.fadder.kernel.Id;

/** The identifier of a published version of a template. */
public record TemplateVersionId(UUID value) implements Id {}
