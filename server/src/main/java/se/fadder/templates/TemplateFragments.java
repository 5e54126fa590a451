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

  /** Joins the step {@code t} that {@code s}, a step of a plan, is a copy of. */
  public static final String COPIED =
      """
      join template_step t on t.id = s.template_step_id
      """;

  /** Joins the phase {@code ph} or the step {@code st} that {@code f.thing_id} is. */
  public static final String THING =
      """
      left join template_phase ph on ph.id = f.thing_id
      left join template_step st on st.id = f.thing_id
      """;
}
