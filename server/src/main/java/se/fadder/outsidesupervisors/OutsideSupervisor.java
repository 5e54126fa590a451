package se.fadder.outsidesupervisors;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.Term;
import se.fadder.people.UnitId;
import se.fadder.people.UnitPath;

/**
 * A supervisor from outside, whom a unit has engaged for a term. They have no account.
 *
 * @param sortKey the name's place in Swedish order
 * @param firm whom they work for; null when they work for themselves
 * @param lastDay null when none is set
 */
public record OutsideSupervisor(
    OutsideSupervisorId id,
    UnitId unitId,
    UnitPath unitPath,
    String name,
    String sortKey,
    @Nullable String firm,
    LocalDate firstDay,
    @Nullable LocalDate lastDay,
    int revision) {
  /** The most characters of a name. */
  static final int LONGEST_NAME = 80;

  /** The most characters of what a firm is called. */
  static final int LONGEST_FIRM = 80;

  public Term term() {
    return new Term(firstDay, lastDay);
  }
}
