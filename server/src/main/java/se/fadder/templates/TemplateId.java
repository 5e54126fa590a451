package se.fadder.templates;

import java.util.UUID;
import se.fadder.kernel.Id;

/** The identifier of a template, through all its versions. */
public record TemplateId(UUID value) implements Id {}
