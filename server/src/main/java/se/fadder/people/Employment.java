package se.fadder.people;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.util.Comparator.comparingLong;
import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Term;

/**
 * An employment: a person works in a unit.
 *
 * @param lastDay null when none is set
 * @param unitPath where the unit stands
 * @param experience null while nobody has said
 */
public record Employment(
    EmploymentId id,
    PersonId personId,
    UnitId unitId,
    UnitPath unitPath,
    String title,
    EmploymentForm form,
    LocalDate firstDay,
    @Nullable LocalDate lastDay,
    @Nullable Experience experience) {

  private static final long ENDED = 1_000_000;

  /** An employment of somebody whose experience nobody has told. */
  public Employment(
      EmploymentId id,
      PersonId personId,
      UnitId unitId,
      UnitPath unitPath,
      String title,
      EmploymentForm form,
      LocalDate firstDay,
      @Nullable LocalDate lastDay) {
    this(id, personId, unitId, unitPath, title, form, firstDay, lastDay, null);
  }

  /** The same employment in another unit. */
  public Employment in(Unit unit) {
    return new Employment(
        id, personId, unit.id(), unit.path(), title, form, firstDay, lastDay, experience);
  }

  public Term term() {
    return new Term(firstDay, lastDay);
  }

  /**
   * The current one of a person's employments: the one that holds on the day, else the next, else
   * the last.
   */
  public static Optional<Employment> current(Collection<Employment> employments, LocalDate day) {
    return employments.stream().min(comparingLong((Employment at) -> at.distance(day)));
  }

  /**
   * The distance of an employment from a day: holding now sorts before beginning later, beginning
   * later before ended; each by nearness.
   */
  private long distance(LocalDate day) {
    if (term().includes(day)) {
      return 0;
    }
    return term().beginsAfter(day)
        ? DAYS.between(day, firstDay)
        : ENDED + DAYS.between(requireNonNull(lastDay), day);
  }
}
