package se.fadder.onboarding;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Term;
import se.fadder.people.EmploymentId;
import se.fadder.people.UnitId;
import se.fadder.people.UnitPath;
import se.fadder.templates.TemplateVersionId;

/**
 * A plan: one employment's copy of one version of a template, with what must be known of the
 * employment to judge who may see it.
 *
 * @param newHireSortKey the newcomer's place in Swedish order
 * @param firstDay of the employment
 * @param lastDay of the employment; null when none is set
 * @param ownerId who answers for the plan; null when nobody does yet
 * @param begunOn null for one from before that was noted
 * @param closedAt null while it runs
 * @param closing null while it runs
 */
public record Plan(
    PlanId id,
    EmploymentId employmentId,
    PersonId newHireId,
    String newHireSortKey,
    UnitId unitId,
    UnitPath unitPath,
    LocalDate firstDay,
    @Nullable LocalDate lastDay,
    @Nullable PersonId ownerId,
    TemplateVersionId versionId,
    String templateName,
    int templateVersion,
    @Nullable LocalDate begunOn,
    @Nullable Instant closedAt,
    @Nullable PlanClosing closing) {

  /** The term of the employment. */
  public Term term() {
    return new Term(firstDay, lastDay);
  }

  public boolean isClosed() {
    return closing != null;
  }
}
