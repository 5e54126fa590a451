package se.fadder.staff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.files.Fault;
import se.fadder.files.FileProblem;
import se.fadder.files.RowProblem;
import se.fadder.files.RowProblems;
import se.fadder.kernel.PersonId;
import se.fadder.people.Employment;
import se.fadder.people.EmploymentForm;
import se.fadder.people.EmploymentId;

/** The comparison of a file of staff with the staff as it is: what is new, changed and gone. */
final class StaffComparison {
  private final StaffFileId file;
  private final StaffAsOf as;
  private final @Nullable PersonId giver;
  private final boolean tellsLastDays;
  private final RowProblems problems = new RowProblems();
  private final List<StaffChange> changes = new ArrayList<>();
  private final Map<String, List<StaffRow>> people = new LinkedHashMap<>();
  private final Map<Long, PersonId> recognised = new HashMap<>();
  private final Set<EmploymentId> met = new HashSet<>();
  private final Set<PersonId> asked = new HashSet<>();
  private int keptBack;

  /**
   * Creates a comparison.
   *
   * @param giver who gave the file, of whose own employment and roles nothing is changed; null
   *     where a machine did
   * @param tellsLastDays whether the file has a column for last days
   */
  StaffComparison(StaffFileId file, StaffAsOf as, @Nullable PersonId giver, boolean tellsLastDays) {
    this.file = file;
    this.as = as;
    this.giver = giver;
    this.tellsLastDays = tellsLastDays;
  }

  List<StaffChange> changes() {
    return List.copyOf(changes);
  }

  RowProblems problems() {
    return problems;
  }

  /** How many employments are missing in the file and go on. */
  int keptBack() {
    return keptBack;
  }

  /** Who each person of the file is, by the row; no entry for who is new. */
  Map<Long, PersonId> recognised() {
    return Map.copyOf(recognised);
  }

  /** The rows of each person, by what they have in common. */
  Collection<List<StaffRow>> people() {
    return people.values();
  }

  void compare(List<StaffRow> rows) {
    rows.forEach(row -> people.computeIfAbsent(row.who(), who -> new ArrayList<>()).add(row));
    people.values().forEach(this::judge);
    requireOneAddressEach();
    if (problems.rows().isEmpty()) {
      people.values().forEach(this::compareOne);
      gone(rows);
    }
  }

  /** Refuses rows of one number that are of two people, or twice the same employment. */
  private void judge(List<StaffRow> rows) {
    StaffRow first = rows.getFirst();
    for (int i = 0; i < rows.size(); i++) {
      StaffRow row = rows.get(i);
      if (!row.named().sameName().equals(first.named().sameName())
          || !row.named().sameAddress().equals(first.named().sameAddress())) {
        note(
            row,
            first.number() == null ? StaffColumn.EMAIL : StaffColumn.NUMBER,
            StaffProblem.NUMBER_OF_TWO);
      }
      boolean isTwice =
          rows.subList(0, i).stream()
              .anyMatch(before ->
                  before.unit().id().equals(row.unit().id()) && before.term().overlaps(row.term()));
      if (isTwice) {
        note(row, StaffColumn.UNIT, FileProblem.TWICE_IN_FILE);
      }
    }
  }

  private void requireOneAddressEach() {
    Map<String, String> whose = new HashMap<>();
    people.forEach((who, rows) -> {
      String address = rows.getFirst().named().sameAddress();
      String other = address.isEmpty() ? null : whose.putIfAbsent(address, who);
      if (other != null) {
        note(rows.getFirst(), StaffColumn.EMAIL, StaffProblem.NUMBER_OF_TWO);
      }
    });
  }

  private void compareOne(List<StaffRow> rows) {
    StaffRow first = rows.getFirst();
    Optional<PersonId> known = known(first);
    if (known.isPresent()) {
      rows.forEach(row -> recognised.put(row.line(), known.get()));
      compareKnown(known.get(), rows);
      return;
    }
    List<StaffRow> lasting = rows.stream().filter(row -> !row.term().endedBefore(as.day)).toList();
    if (!lasting.isEmpty()) {
      addNew(lasting);
    }
  }

  private Optional<PersonId> known(StaffRow row) {
    String number = row.number();
    Optional<PersonId> numbered = number == null ? Optional.empty() : as.numbered(number);
    if (numbered.isPresent()) {
      return numbered;
    }
    Optional<PersonId> reached = as.reachedBy(row.named().sameAddress());
    if (reached.isPresent() && number != null && as.numberOf(reached.get()) != null) {
      note(row, StaffColumn.NUMBER, StaffProblem.NUMBER_DIFFERS);
    }
    return reached;
  }

  private void addNew(List<StaffRow> rows) {
    StaffRow first = rows.getFirst();
    List<PersonId> alike = as.called(first.named().sameName());
    asked.addAll(alike);
    for (StaffRow row : rows) {
      boolean isFirst = row.equals(first);
      changes.add(
          new StaffChange(
              file,
              changes.size(),
              isFirst ? StaffChangeKind.PERSON_NEW : StaffChangeKind.EMPLOYMENT_NEW,
              isFirst && !alike.isEmpty() ? StaffChangeState.ASKED : StaffChangeState.PROPOSED,
              row.line(),
              first.line(),
              null,
              isFirst && alike.size() == 1 ? alike.getFirst() : null,
              null,
              row.unit().id(),
              first.number(),
              isFirst ? first.named().givenName() : null,
              isFirst ? first.named().familyName() : null,
              isFirst ? first.named().email() : null,
              row.title(),
              row.form(),
              row.firstDay(),
              row.lastDay(),
              null,
              null));
    }
  }

  private void compareKnown(PersonId person, List<StaffRow> rows) {
    comparePerson(person, rows.getFirst());
    if (person.equals(giver)) {
      as.of(person).forEach(at -> met.add(at.id()));
      return;
    }
    Set<StaffRow> left = new HashSet<>();
    for (StaffRow row : rows) {
      Optional<Employment> at =
          as.of(person).stream()
              .filter(one -> !met.contains(one.id()))
              .filter(one -> one.unitId().equals(row.unit().id()))
              .filter(one -> one.term().overlaps(row.term()))
              .reduce((one, other) -> other);
      at.ifPresent(one -> {
        met.add(one.id());
        compareEmployment(one, row);
      });
      if (at.isEmpty() && !row.term().endedBefore(as.day)) {
        left.add(row);
      }
    }
    rows.stream().filter(left::contains).forEach(row -> begin(person, row));
  }

  /** Only what the file says of a person: without an address there, the known one stays. */
  private void comparePerson(PersonId id, StaffRow row) {
    StaffSql.Known known = Objects.requireNonNull(as.people.get(id));
    boolean newName =
        !known.givenName().equals(row.named().givenName())
            || !known.familyName().equals(row.named().familyName());
    String email = row.named().email();
    boolean newEmail = email != null && !email.equals(known.email());
    boolean newNumber = row.number() != null && !row.number().equals(known.number());
    if (newName || newEmail || newNumber) {
      changes.add(
          new StaffChange(
              file,
              changes.size(),
              StaffChangeKind.PERSON_CHANGED,
              StaffChangeState.PROPOSED,
              row.line(),
              row.line(),
              id,
              null,
              null,
              null,
              newNumber ? row.number() : null,
              newName ? row.named().givenName() : null,
              newName ? row.named().familyName() : null,
              newEmail ? email : null,
              null,
              null,
              null,
              null,
              null,
              null));
    }
  }

  private void compareEmployment(Employment at, StaffRow row) {
    String title = at.title().equals(row.title()) ? null : row.title();
    EmploymentForm form = at.form() == row.form() ? null : row.form();
    // When somebody began who works here already is not made another day behind their plan's back.
    LocalDate firstDay =
        at.term().beginsAfter(as.day) && !at.firstDay().equals(row.firstDay())
            ? row.firstDay()
            : null;
    if (title != null || form != null || firstDay != null) {
      add(StaffChangeKind.EMPLOYMENT_CHANGED, at, row.line(), title, form, firstDay, null);
    }
    if (tellsLastDays && !Objects.equals(at.lastDay(), row.lastDay())) {
      LocalDate was = at.lastDay();
      LocalDate now = row.lastDay();
      boolean ends = now != null && (was == null || now.isBefore(was));
      add(
          ends ? StaffChangeKind.EMPLOYMENT_ENDING : StaffChangeKind.EMPLOYMENT_CONTINUED,
          at,
          row.line(),
          null,
          null,
          null,
          now);
    }
  }

  /** Somebody who moves begins today in the new unit, whenever they were employed at all. */
  private void begin(PersonId person, StaffRow row) {
    boolean moves =
        as.of(person).stream()
            .anyMatch(at -> at.term().includes(as.day) && !at.firstDay().isAfter(row.firstDay()));
    LocalDate firstDay = moves && row.firstDay().isBefore(as.day) ? as.day : row.firstDay();
    changes.add(
        new StaffChange(
            file,
            changes.size(),
            StaffChangeKind.EMPLOYMENT_NEW,
            StaffChangeState.PROPOSED,
            row.line(),
            row.line(),
            person,
            null,
            null,
            row.unit().id(),
            null,
            null,
            null,
            null,
            row.title(),
            row.form(),
            firstDay,
            row.lastDay(),
            null,
            null));
  }

  /**
   * Proposes a last day for the employments that the file does not have; not for one that has not
   * begun, nor of a form that the file has none of, such as consultants, of whom an HR system may
   * not know.
   */
  private void gone(List<StaffRow> rows) {
    Set<EmploymentForm> forms = EnumSet.noneOf(EmploymentForm.class);
    rows.forEach(row -> forms.add(row.form()));
    Set<PersonId> spared = new HashSet<>(asked);
    if (giver != null) {
      spared.add(giver);
    }
    as.employments.values().stream()
        .flatMap(List::stream)
        .filter(at -> !met.contains(at.id()) && !at.term().endedBefore(as.day))
        .filter(at -> !as.day.equals(at.lastDay()))
        .forEach(at -> {
          if (spared.contains(at.personId())
              || at.term().beginsAfter(as.day)
              || !forms.contains(at.form())) {
            keptBack++;
          } else {
            add(StaffChangeKind.EMPLOYMENT_ENDING, at, 0, null, null, null, as.day);
          }
        });
  }

  private void add(
      StaffChangeKind kind,
      Employment at,
      long line,
      @Nullable String title,
      @Nullable EmploymentForm form,
      @Nullable LocalDate firstDay,
      @Nullable LocalDate lastDay) {
    changes.add(
        StaffChange.of(file, changes.size(), kind, at, line, title, form, firstDay, lastDay));
  }

  /** Adds the roles, which are given once everybody is there. */
  void addRoles(List<StaffChange> roles) {
    changes.addAll(roles);
  }

  private void note(StaffRow row, StaffColumn column, Fault fault) {
    problems.add(RowProblem.in(row.line(), column.heading(), fault));
  }
}
