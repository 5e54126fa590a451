package se.fadder.arrivals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import se.fadder.db.Tx;
import se.fadder.files.FileProblem;
import se.fadder.files.RowProblem;
import se.fadder.files.RowProblems;
import se.fadder.files.TableFile;
import se.fadder.files.TableRow;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Viewer;
import se.fadder.people.People;
import se.fadder.people.PersonMatcher;
import se.fadder.people.PersonMatcher.Named;
import se.fadder.people.Role;
import se.fadder.people.UnitPath;

/** The check of a file of newcomers before anything is made of it. For HR. */
public final class FileCheck {
  private final People people;
  private final Arrivals arrivals;

  public FileCheck(People people, Arrivals arrivals) {
    this.people = people;
    this.arrivals = arrivals;
  }

  /**
   * The content of a checked file.
   *
   * @param organisation into which they come
   * @param newcomers those with whom nothing is wrong
   * @param problems the first of them, by row
   * @param moreProblems how many there are beside those
   */
  record Checked(
      UnitPath organisation,
      int rows,
      List<RowReading.Read> newcomers,
      List<RowProblem> problems,
      int moreProblems) {
    Checked {
      newcomers = List.copyOf(newcomers);
      problems = List.copyOf(problems);
    }

    /** The number of newcomers for each unit, by its name. */
    Map<String, Integer> byUnit() {
      Map<String, Integer> byUnit = new TreeMap<>();
      newcomers.forEach(read -> byUnit.merge(read.unit().name(), 1, Integer::sum));
      return byUnit;
    }
  }

  /** The organisation into which the viewer may import files; empty when there is none. */
  Optional<UnitPath> organisation(Tx tx, Viewer viewer) {
    return people.reach(tx, viewer).roles().stream()
        .filter(has -> has.role() == Role.HR)
        .map(has -> has.unitPath().organisation())
        .findFirst();
  }

  /** Checks every row. */
  Checked check(Tx tx, UnitPath organisation, TableFile<Column> file) {
    FileNames names = FileNames.of(tx, people, organisation, file.rows());
    RowProblems problems = new RowProblems(file.problems());
    Set<Long> faulty = problems.rows();
    List<RowReading.Read> read = new ArrayList<>();
    for (TableRow<Column> row : file.rows()) {
      RowReading reading = new RowReading(row, names);
      Optional<RowReading.Read> newcomer = reading.read(people.today());
      problems.addAll(reading.problems());
      newcomer.filter(of -> !faulty.contains(of.line())).ifPresent(read::add);
    }
    problems.addAll(twice(read));
    problems.addAll(known(tx, organisation, read));
    problems.addAll(withoutTemplate(tx, read));
    Set<Long> wrong = problems.rows();
    read.removeIf(of -> wrong.contains(of.line()));
    return new Checked(organisation, file.rows().size(), read, problems.first(), problems.more());
  }

  /**
   * The problems of those whom the file has further up, by address or, unless it says so, by name.
   */
  private static List<RowProblem> twice(List<RowReading.Read> read) {
    Set<String> addresses = new HashSet<>();
    Set<String> names = new HashSet<>();
    List<RowProblem> problems = new ArrayList<>();
    for (RowReading.Read of : read) {
      Named named = of.newcomer().named();
      boolean isNewName = names.add(named.sameName());
      if (!named.sameAddress().isEmpty() && !addresses.add(named.sameAddress())) {
        problems.add(RowProblem.in(of.line(), Column.EMAIL.heading(), FileProblem.TWICE_IN_FILE));
      } else if (!isNewName && !of.isNamesake()) {
        problems.add(
            RowProblem.in(of.line(), Column.GIVEN_NAME.heading(), NewcomerProblem.ALIKE_IN_FILE));
      }
    }
    return problems;
  }

  /**
   * The problems of those who work there, or have: by address, and by name unless the file says
   * that it is somebody else.
   */
  private List<RowProblem> known(Tx tx, UnitPath organisation, List<RowReading.Read> read) {
    List<Named> named = read.stream().map(of -> of.newcomer().named()).toList();
    Set<Named> addressEver = PersonMatcher.byAddress(tx, organisation, KnownPeople.LONG_AGO, named);
    Set<Named> nameEver = PersonMatcher.byName(tx, organisation, KnownPeople.LONG_AGO, named);
    Set<Named> addressNow = PersonMatcher.byAddress(tx, organisation, people.today(), addressEver);
    Set<Named> nameNow = PersonMatcher.byName(tx, organisation, people.today(), nameEver);
    List<RowProblem> problems = new ArrayList<>();
    for (RowReading.Read of : read) {
      Named who = of.newcomer().named();
      if (addressEver.contains(who)) {
        problems.add(known(of, Column.EMAIL, addressNow.contains(who)));
      } else if (nameEver.contains(who) && !of.isNamesake()) {
        problems.add(known(of, Column.GIVEN_NAME, nameNow.contains(who)));
      }
    }
    return problems;
  }

  private static RowProblem known(RowReading.Read of, Column column, boolean now) {
    return RowProblem.in(
        of.line(), column.heading(), now ? Arrivals.knownAlready() : Arrivals.knownBefore());
  }

  /**
   * The problems of those who have no template. Newcomers in one unit who are alike in what
   * templates ask for are judged once.
   */
  private List<RowProblem> withoutTemplate(Tx tx, List<RowReading.Read> read) {
    Map<List<Object>, Boolean> fits = new HashMap<>();
    List<RowProblem> problems = new ArrayList<>();
    for (RowReading.Read of : read) {
      Newcomer newcomer = of.newcomer();
      List<Object> alike =
          List.of(newcomer.unitId(), newcomer.form(), Optional.ofNullable(newcomer.experience()));
      if (!fits.computeIfAbsent(alike, key -> arrivals.fits(tx, of.unit(), newcomer))) {
        Problem problem = Arrivals.noTemplate();
        problems.add(RowProblem.in(of.line(), Column.UNIT.heading(), problem));
      }
    }
    return problems;
  }
}
