package se.fadder.templates;

/**
 * The fragments of SQL by which statements of other rooms read templates. {@code p} is a plan,
 * which was copied from the version {@code v}, and {@code s} a step of one, which was copied from
 * the step {@code t} in the phase {@code f}.
 */
public final class TemplateFragments {
  private TemplateFragments() {}

  /** Joins the version that {@code p} is a copy of. */
  public static final String VERSION =
      """
      join template_version v on v.id = p.version_id
      """;

  /** Joins the step of a template that {@code s} is a copy of, if it is one. */
  public static final String STEP =
      """
      left join template_step t on t.id = s.template_step_id
      left join template_phase f on f.id = t.phase_id
      """;

  /** The phases of some versions, in order. */
  public static final String PHASES =
      """
      select f.id, f.version_id, f.key, f.name from template_phase f
      where f.version_id in (<versions>)
      order by f.version_id, f.ordinal
      """;
}
