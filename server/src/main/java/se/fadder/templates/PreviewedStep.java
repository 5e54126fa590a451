package se.fadder.templates;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step of a template on a day.
 *
 * @param phase the name of its phase
 * @param due null while its rule leads nowhere
 */
public record PreviewedStep(String key, String title, String phase, @Nullable LocalDate due) {}
