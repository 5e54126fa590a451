package se.fadder.staff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.fadder.files.Fault;
import se.fadder.files.FileProblem;
import se.fadder.files.RowProblem;
import se.fadder.files.TableRow;
import se.fadder.files.WrittenDay;
import se.fadder.kernel.Problem;
import se.fadder.people.EmailAddress;
import se.fadder.people.EmploymentForm;
import se.fadder.people.Employments;
import se.fadder.people.PersonMatcher.Named;
import se.fadder.people.Role;
import se.fadder.people.Unit;
import se.fadder.people.UnitNames;
import se.fadder.people.WrittenForm;

/** The reader of a row, which notes what keeps it from being one of staff. */
final class StaffReading {
  private static final Map<String, Role> ROLES =
      Map.ofEntries(
          Map.entry("chef", Role.MANAGER),
          Map.entry("enhetschef", Role.MANAGER),
          Map.entry("hr", Role.HR),
          Map.entry("expert", Role.EXPERT),
          Map.entry("it", Role.IT),
          Map.entry("administratör", Role.ADMIN),
          Map.entry("admin", Role.ADMIN));

  private static final Pattern BETWEEN = Pattern.compile("[,/+]");

  private final TableRow<StaffColumn> row;
  private final UnitNames units;
  private final LocalDate today;
  private final List<RowProblem> problems = new ArrayList<>();

  StaffReading(TableRow<StaffColumn> row, UnitNames units, LocalDate today) {
    this.row = row;
    this.units = units;
    this.today = today;
  }

  List<RowProblem> problems() {
    return List.copyOf(problems);
  }

  /** What the row says; nothing when there are problems. */
  Optional<StaffRow> read() {
    Unit unit = unit();
    EmploymentForm form = form();
    LocalDate firstDay = day(StaffColumn.FIRST_DAY);
    LocalDate lastDay = day(StaffColumn.LAST_DAY);
    Set<Role> roles = roles();
    String email = textOrNull(StaffColumn.EMAIL);
    EmailAddress.fault("email", email).ifPresent(fault -> note(StaffColumn.EMAIL, fault));
    if (firstDay != null) {
      judgeDays(firstDay, lastDay);
    }
    if (!problems.isEmpty() || unit == null || form == null || firstDay == null) {
      return Optional.empty();
    }
    return Optional.of(
        new StaffRow(
            row.line(),
            textOrNull(StaffColumn.NUMBER),
            new Named(row.cell(StaffColumn.GIVEN_NAME), row.cell(StaffColumn.FAMILY_NAME), email),
            unit,
            row.cell(StaffColumn.TITLE),
            form,
            firstDay,
            lastDay,
            roles,
            row.cell(StaffColumn.MANAGER).toLowerCase(Locale.ROOT)));
  }

  private @Nullable String textOrNull(StaffColumn column) {
    String text = row.cell(column);
    return text.isEmpty() ? null : text;
  }

  private @Nullable Unit unit() {
    List<Unit> found = units.units(row.cell(StaffColumn.UNIT));
    if (row.cells().containsKey(StaffColumn.UNIT) && found.size() != 1) {
      note(
          StaffColumn.UNIT,
          found.isEmpty() ? FileProblem.UNIT_UNKNOWN : FileProblem.UNIT_AMBIGUOUS);
    }
    return found.size() == 1 ? found.getFirst() : null;
  }

  private @Nullable EmploymentForm form() {
    String word = row.cell(StaffColumn.FORM);
    Optional<EmploymentForm> form = WrittenForm.of(word);
    if (!word.isEmpty() && form.isEmpty()) {
      note(StaffColumn.FORM, FileProblem.FORM_UNKNOWN);
    }
    return form.orElse(null);
  }

  private @Nullable LocalDate day(StaffColumn column) {
    if (row.cell(column).isEmpty()) {
      return null;
    }
    WrittenDay written = WrittenDay.of(row.cell(column));
    if (written.problem() != null) {
      note(column, written.problem());
    }
    return written.day();
  }

  private void judgeDays(LocalDate firstDay, @Nullable LocalDate lastDay) {
    if (Employments.isUnlikely(firstDay, today)) {
      note(
          StaffColumn.FIRST_DAY,
          Problem.at("firstDay", "DAY_UNLIKELY", "Nobody begins on such a day."));
    } else if (lastDay != null && Employments.isEndUnlikely(lastDay, today)) {
      note(StaffColumn.LAST_DAY, Employments.endUnlikely());
    } else if (lastDay != null && lastDay.isBefore(firstDay)) {
      note(
          StaffColumn.LAST_DAY,
          Problem.at("lastDay", "ENDS_BEFORE_IT_BEGINS", "The last day is before the first."));
    }
  }

  private Set<Role> roles() {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (String word : BETWEEN.split(row.cell(StaffColumn.ROLES), -1)) {
      Role role = ROLES.get(word.strip().toLowerCase(Locale.ROOT));
      if (role != null) {
        roles.add(role);
      } else if (!word.isBlank()) {
        note(StaffColumn.ROLES, StaffProblem.ROLE_UNKNOWN);
      }
    }
    return roles;
  }

  private void note(StaffColumn column, Fault fault) {
    problems.add(RowProblem.in(row.line(), column.heading(), fault));
  }

  private void note(StaffColumn column, Problem problem) {
    problems.add(RowProblem.in(row.line(), column.heading(), problem));
  }
}
