package se.fadder.arrivals;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.fadder.files.Fault;
import se.fadder.files.FileProblem;
import se.fadder.files.RowProblem;
import se.fadder.files.TableRow;
import se.fadder.files.WrittenDay;
import se.fadder.kernel.PersonId;
import se.fadder.people.EmploymentForm;
import se.fadder.people.Experience;
import se.fadder.people.PersonMatcher.Named;
import se.fadder.people.Unit;
import se.fadder.people.WrittenForm;

/** The reader of a row, which makes a newcomer of it and notes what keeps it from being one. */
final class RowReading {
  private final TableRow<Column> row;
  private final FileNames names;
  private final List<RowProblem> problems = new ArrayList<>();

  RowReading(TableRow<Column> row, FileNames names) {
    this.row = row;
    this.names = names;
  }

  /**
   * A newcomer read from a file.
   *
   * @param unit where they are to work
   * @param isNamesake whether it is somebody else than those of that name who are known
   */
  record Read(long line, Newcomer newcomer, Unit unit, boolean isNamesake) {}

  List<RowProblem> problems() {
    return List.copyOf(problems);
  }

  /** The newcomer; nothing when there are problems. */
  Optional<Read> read(LocalDate today) {
    Unit unit = unit();
    EmploymentForm form = form();
    Experience experience = experience();
    LocalDate firstDay = day(Column.FIRST_DAY);
    LocalDate lastDay = day(Column.LAST_DAY);
    PersonId owner = owner();
    boolean isNamesake = isNamesake();
    if (!problems.isEmpty() || unit == null || form == null || firstDay == null) {
      return Optional.empty();
    }
    Newcomer newcomer =
        new Newcomer(
            named(), unit.id(), row.cell(Column.TITLE), form, experience, firstDay, lastDay, owner);
    newcomer
        .fault(today)
        .ifPresent(problem ->
            problems.add(
                RowProblem.in(row.line(), Column.headingOf(problem.field().getFirst()), problem)));
    return problems.isEmpty()
        ? Optional.of(new Read(row.line(), newcomer, unit, isNamesake))
        : Optional.empty();
  }

  private Named named() {
    String email = row.cell(Column.EMAIL);
    return new Named(
        row.cell(Column.GIVEN_NAME), row.cell(Column.FAMILY_NAME), email.isEmpty() ? null : email);
  }

  private @Nullable Unit unit() {
    List<Unit> found = names.units(row.cell(Column.UNIT));
    if (row.cells().containsKey(Column.UNIT) && found.size() != 1) {
      note(Column.UNIT, found.isEmpty() ? FileProblem.UNIT_UNKNOWN : FileProblem.UNIT_AMBIGUOUS);
    }
    return found.size() == 1 ? found.getFirst() : null;
  }

  private @Nullable EmploymentForm form() {
    String word = row.cell(Column.FORM);
    Optional<EmploymentForm> form = WrittenForm.of(word);
    if (!word.isEmpty() && form.isEmpty()) {
      note(Column.FORM, FileProblem.FORM_UNKNOWN);
    }
    return form.orElse(null);
  }

  private @Nullable Experience experience() {
    String word = row.cell(Column.EXPERIENCE);
    Optional<Experience> experience = WrittenWords.experience(word);
    if (!word.isEmpty() && experience.isEmpty()) {
      note(Column.EXPERIENCE, NewcomerProblem.EXPERIENCE_UNKNOWN);
    }
    return experience.orElse(null);
  }

  private @Nullable LocalDate day(Column column) {
    if (row.cell(column).isEmpty()) {
      return null;
    }
    WrittenDay written = WrittenDay.of(row.cell(column));
    if (written.day() == null) {
      note(column, requireNonNull(written.problem()));
    }
    return written.day();
  }

  private @Nullable PersonId owner() {
    String word = row.cell(Column.OWNER);
    if (word.isEmpty()) {
      return null;
    }
    List<PersonId> found = names.people(word);
    if (found.size() != 1) {
      note(
          Column.OWNER,
          found.isEmpty() ? NewcomerProblem.OWNER_UNKNOWN : NewcomerProblem.OWNER_AMBIGUOUS);
      return null;
    }
    return found.getFirst();
  }

  private boolean isNamesake() {
    String word = row.cell(Column.NAMESAKE);
    boolean says = word.equalsIgnoreCase("ja");
    if (!says && !word.isEmpty()) {
      note(Column.NAMESAKE, NewcomerProblem.NAMESAKE_UNCLEAR);
    }
    return says;
  }

  private void note(Column column, Fault problem) {
    problems.add(RowProblem.in(row.line(), column.heading(), problem));
  }
}
