package se.fadder.templates;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.PersonId;

/**
 * A version of a template, published once, which never changes.
 *
 * @param note what changed, in the words of whoever published it; empty for what came as a file
 * @param publishedBy null for what no person published
 * @param baseVersionId the version that it is bound to; null for one that stands by itself
 */
public record TemplateVersion(
    TemplateVersionId id,
    TemplateId templateId,
    int version,
    String name,
    String note,
    Instant publishedAt,
    @Nullable PersonId publishedBy,
    @Nullable TemplateVersionId baseVersionId) {}
