package se.fadder.templates;

/**
 * The fragments of SQL by which statements of other rooms read templates. {@code p} is a plan,
 * which was copied from the version {@code v}. What its steps say is not joined but kept in memory:
 * {@link TemplateRows#texts}.
 */
public final class TemplateFragments {
  private TemplateFragments() {}

  /** Joins the version that {@code p} is a copy of. */
  public static final String VERSION =
      """
      join template_version v on v.id = p.version_id
      """;
}
