package se.fadder.staff;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.Term;
import se.fadder.people.EmploymentForm;
import se.fadder.people.PersonMatcher.Named;
import se.fadder.people.Role;
import se.fadder.people.Unit;

/**
 * A row of a file of staff with which nothing is wrong by itself.
 *
 * @param number the HR system's own for the person; null without one
 * @param lastDay null for none
 * @param manager the number or address of whoever leads the person; empty where the file does not
 *     say
 */
record StaffRow(
    long line,
    @Nullable String number,
    Named named,
    Unit unit,
    String title,
    EmploymentForm form,
    LocalDate firstDay,
    @Nullable LocalDate lastDay,
    Set<Role> roles,
    String manager) {
  StaffRow {
    roles = Set.copyOf(roles);
  }

  Term term() {
    return new Term(firstDay, lastDay);
  }

  /** What all rows of one person have in common. */
  String who() {
    return number != null
        ? "number " + number
        : named.email() != null ? "address " + named.sameAddress() : "line " + line;
  }
}
