package se.fadder.seed;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.fadder.calendar.Availability;
import se.fadder.calendar.Calendar;
import se.fadder.calendar.WorkingDays;
import se.fadder.db.WriteTx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Term;
import se.fadder.kernel.Today;
import se.fadder.mentorship.MentorshipKind;
import se.fadder.mentorship.Mentorships;
import se.fadder.people.Employment;
import se.fadder.people.EmploymentForm;
import se.fadder.people.Person;
import se.fadder.people.Role;
import se.fadder.people.Roster;
import se.fadder.people.Unit;
import se.fadder.people.UnitKind;

/** Moves an organisation in: its units first, then its people, then what is between them. */
public final class Settlers {
  private final Today today;
  private final Roster roster;
  private final Calendar calendar;
  private final WorkingDays workingDays;
  private final Mentorships mentorships;
  private final Progress progress;
  private final Accounts accounts;

  public Settlers(
      Today today,
      Roster roster,
      Calendar calendar,
      WorkingDays workingDays,
      Mentorships mentorships,
      Progress progress,
      Accounts accounts) {
    this.today = today;
    this.roster = roster;
    this.calendar = calendar;
    this.workingDays = workingDays;
    this.mentorships = mentorships;
    this.progress = progress;
    this.accounts = accounts;
  }

  /** Gives a person an account to sign in with; App connects it to the room that keeps them. */
  @FunctionalInterface
  public interface Accounts {
    void create(WriteTx tx, PersonId person, String username);
  }

  void settle(WriteTx tx, Municipality municipality) {
    LocalDate day = today.date();
    Map<String, Unit> units = units(tx, municipality.units());
    Map<String, Person> people = people(tx, municipality.people());
    Map<String, Employment> latest = new HashMap<>();
    for (Row row : municipality.employments()) {
      Employment employment = employment(tx, row, units, people, day);
      latest.merge(
          row.text("person"),
          employment,
          (one, other) -> one.firstDay().isAfter(other.firstDay()) ? one : other);
    }
    for (Row row : municipality.roles()) {
      role(tx, row, units, people, day);
    }
    for (Row row : municipality.absences()) {
      calendar.recordAbsence(tx, row.find("person", people).id(), row.term(day, same -> same));
    }
    for (Row row : municipality.partTimes()) {
      calendar.recordPartTime(
          tx, row.find("person", people).id(), row.term(day, this::workingDay), weekdays(row));
    }
    for (Row row : municipality.mentorships()) {
      mentorship(tx, row, people, day);
    }
    for (Row row : municipality.plans()) {
      progress.begin(tx, row, people, latest);
    }
    for (Row row : municipality.accounts()) {
      PersonId person = row.find("person", people).id();
      String username = row.text("username");
      row.run(() -> accounts.create(tx, person, username));
    }
  }

  private Map<String, Unit> units(WriteTx tx, List<Row> rows) {
    Map<String, Unit> units = new HashMap<>();
    for (Row row : rows) {
      Row.put(
          units,
          row,
          unit -> {
            UnitKind kind = unit.oneOf("kind", UnitKind.class);
            String name = unit.text("name");
            if ((kind == UnitKind.MUNICIPALITY) != (unit.textOrNull("parent") == null)) {
              throw unit.error("only the municipality, and it alone, has no parent");
            }
            return kind == UnitKind.MUNICIPALITY
                ? roster.addOrganisation(tx, name)
                : roster.addUnit(tx, unit.find("parent", units), kind, name);
          });
    }
    return units;
  }

  private Map<String, Person> people(WriteTx tx, List<Row> rows) {
    Map<String, Person> people = new HashMap<>();
    for (Row row : rows) {
      Row.put(
          people,
          row,
          person ->
              roster.addPerson(
                  tx,
                  person.text("givenName"),
                  person.textOrEmpty("familyName"),
                  person.textOrNull("alias"),
                  person.textOrNull("email")));
    }
    return people;
  }

  private Employment employment(
      WriteTx tx, Row row, Map<String, Unit> units, Map<String, Person> people, LocalDate day) {
    Term term = row.term(day, this::workingDay);
    PersonId person = row.find("person", people).id();
    Unit unit = row.find("unit", units);
    String title = row.text("title");
    EmploymentForm form = row.oneOf("form", EmploymentForm.class);
    return row.checked(() -> roster.beginEmployment(tx, person, unit, title, form, term));
  }

  private void role(
      WriteTx tx, Row row, Map<String, Unit> units, Map<String, Person> people, LocalDate day) {
    PersonId person = row.find("person", people).id();
    Role role = row.oneOf("role", Role.class);
    Unit unit = row.find("unit", units);
    Term term = row.term(day, this::workingDay);
    row.run(() -> roster.assignRole(tx, person, role, unit, term));
  }

  private void mentorship(WriteTx tx, Row row, Map<String, Person> people, LocalDate day) {
    Mentorships.Outcome outcome =
        mentorships.record(
            tx,
            row.find("mentor", people).id(),
            row.find("newHire", people).id(),
            row.oneOf("kind", MentorshipKind.class),
            row.term(day, this::workingDay));
    switch (outcome) {
      case Mentorships.Outcome.Changed _ -> {}
      case Mentorships.Outcome.Refused(var problem) -> throw row.error(problem.message());
    }
  }

  /** Nobody begins on a Sunday, whatever the day of seeding makes of the number in the file. */
  private LocalDate workingDay(LocalDate day) {
    return workingDays.count(day, 0, Availability.FULL);
  }

  private static Set<DayOfWeek> weekdays(Row row) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (String word : row.words("workingDays")) {
      days.add(
          Arrays.stream(DayOfWeek.values())
              .filter(day -> day.name().startsWith(word) && word.length() == 3)
              .findFirst()
              .orElseThrow(() -> row.error("workingDays holds '" + word + "', not MON to SUN")));
    }
    if (days.isEmpty()) {
      throw row.error("workingDays is empty");
    }
    return days;
  }
}
