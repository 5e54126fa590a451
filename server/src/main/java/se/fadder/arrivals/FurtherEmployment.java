package se.fadder.arrivals;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.PersonId;
import se.fadder.people.EmploymentForm;
import se.fadder.people.Experience;
import se.fadder.people.UnitId;
import se.fadder.text.OneLine;

/**
 * A further employment of somebody who works here or did: they return, move to another unit, or get
 * a new contract.
 *
 * @param experience null while nobody has said
 * @param lastDay null when none is set
 * @param withPlan whether they are introduced anew
 * @param ownerId who is to answer for the plan; null while nobody does
 */
public record FurtherEmployment(
    PersonId personId,
    UnitId unitId,
    String title,
    EmploymentForm form,
    @Nullable Experience experience,
    LocalDate firstDay,
    @Nullable LocalDate lastDay,
    boolean withPlan,
    @Nullable PersonId ownerId) {
  public FurtherEmployment {
    title = OneLine.of(title);
  }
}
