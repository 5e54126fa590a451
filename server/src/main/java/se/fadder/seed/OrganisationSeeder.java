package se.fadder.seed;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.fadder.calendar.Availability;
import se.fadder.calendar.Calendar;
import se.fadder.calendar.Hours;
import se.fadder.calendar.WorkingDays;
import se.fadder.db.WriteTx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Term;
import se.fadder.kernel.Today;
import se.fadder.mentorship.MentorshipKind;
import se.fadder.mentorship.Mentorships;
import se.fadder.onboarding.PlanId;
import se.fadder.people.Contact;
import se.fadder.people.EmploymentForm;
import se.fadder.people.Experience;
import se.fadder.people.PeopleWriter;
import se.fadder.people.Person;
import se.fadder.people.Role;
import se.fadder.people.Unit;
import se.fadder.ramp.Ramps;
import se.fadder.welcome.Welcomes;

/** The seeder of an organisation: its units first, then its people, then what is between them. */
public final class OrganisationSeeder {
  private final Today today;
  private final PeopleWriter peopleWriter;
  private final Calendar calendar;
  private final WorkingDays workingDays;
  private final Mentorships mentorships;
  private final PlanSeeder planSeeder;
  private final CompletedSeeder completedSeeder;
  private final RoutineSeeder routineSeeder;
  private final ProfileSeeder profileSeeder;
  private final SessionSeeder sessionSeeder;
  private final QuestionSeeder questionSeeder;
  private final SessionNoteSeeder sessionNoteSeeder;
  private final BreakPlanSeeder breakPlanSeeder;
  private final BreakSeeder breakSeeder;
  private final TeamSeeder teamSeeder;
  private final Ramps ramps;
  private final Welcomes welcomes;
  private final Accounts accounts;

  public OrganisationSeeder(
      Today today,
      PeopleWriter peopleWriter,
      Calendar calendar,
      WorkingDays workingDays,
      Mentorships mentorships,
      PlanSeeder planSeeder,
      CompletedSeeder completedSeeder,
      RoutineSeeder routineSeeder,
      ProfileSeeder profileSeeder,
      SessionSeeder sessionSeeder,
      QuestionSeeder questionSeeder,
      SessionNoteSeeder sessionNoteSeeder,
      BreakPlanSeeder breakPlanSeeder,
      BreakSeeder breakSeeder,
      TeamSeeder teamSeeder,
      Ramps ramps,
      Welcomes welcomes,
      Accounts accounts) {
    this.today = today;
    this.peopleWriter = peopleWriter;
    this.calendar = calendar;
    this.workingDays = workingDays;
    this.mentorships = mentorships;
    this.planSeeder = planSeeder;
    this.completedSeeder = completedSeeder;
    this.routineSeeder = routineSeeder;
    this.profileSeeder = profileSeeder;
    this.sessionSeeder = sessionSeeder;
    this.questionSeeder = questionSeeder;
    this.sessionNoteSeeder = sessionNoteSeeder;
    this.breakPlanSeeder = breakPlanSeeder;
    this.breakSeeder = breakSeeder;
    this.teamSeeder = teamSeeder;
    this.ramps = ramps;
    this.welcomes = welcomes;
    this.accounts = accounts;
  }

  /**
   * The opening of accounts for people to sign in with; App connects it to the room that keeps
   * them.
   */
  @FunctionalInterface
  public interface Accounts {
    void create(WriteTx tx, PersonId person, String username);
  }

  /** Adds the units, by key. */
  Map<String, Unit> units(WriteTx tx, Municipality municipality) {
    return UnitRows.add(tx, peopleWriter, municipality.units());
  }

  /** Adds the skills to an organisation that was loaded before there were any. */
  void addSkills(WriteTx tx, Municipality municipality, Unit organisation) {
    profileSeeder.skills(tx, organisation, municipality.skills());
  }

  /** Adds the people and what is between them, once the units are there. */
  void settle(WriteTx tx, Municipality municipality, Unit organisation, Map<String, Unit> units) {
    Staff staff = new Staff(people(tx, municipality.people()));
    for (Row row : municipality.contacts()) {
      peopleWriter.recordContact(
          tx,
          new Contact(staff.id(row, "person"), row.textOrNull("email"), row.textOrNull("phone")));
    }
    employments(tx, municipality.employments(), units, staff);
    roles(tx, municipality.roles(), units, staff);
    absences(tx, municipality.absences(), staff);
    partTimes(tx, municipality.partTimes(), staff);
    Map<Row, Term> paired = mentorships(tx, municipality.mentorships(), staff);
    profileSeeder.profiles(
        tx, municipality, staff, profileSeeder.skills(tx, organisation, municipality.skills()));
    Map<String, PlanId> plans = new HashMap<>();
    for (Row row : municipality.plans()) {
      Row.put(plans, "newHire", row, plan -> planSeeder.begin(tx, plan, staff));
    }
    for (Row row : municipality.completed()) {
      Row.put(plans, "newHire", row, plan -> completedSeeder.add(tx, plan, staff));
    }
    RampRows cases = new RampRows(today, ramps, plans);
    cases.agree(tx, municipality.ramps());
    cases.note(tx, municipality.caseCounts(), staff);
    WelcomeRows firstDays = new WelcomeRows(welcomes);
    firstDays.ofUnits(tx, municipality.unitWelcomes(), units);
    firstDays.ofNewHires(tx, municipality.welcomes(), staff);
    accounts(tx, municipality.accounts(), staff);
    routineSeeder.add(tx, municipality, units, staff);
    sessionSeeder.add(tx, paired, units, staff);
    questionSeeder.add(tx, municipality, staff);
    sessionNoteSeeder.add(tx, municipality, staff);
    breakPlanSeeder.add(tx, municipality, units, staff);
    breakSeeder.add(tx, municipality, staff);
    teamSeeder.add(tx, municipality, units);
  }

  private Map<String, Person> people(WriteTx tx, List<Row> rows) {
    Map<String, Person> people = new HashMap<>();
    Map<String, Row> emails = new HashMap<>();
    for (Row row : rows) {
      Row.put(people, "key", row, person -> person(tx, person));
      if (row.textOrNull("email") != null) {
        Row.put(emails, "email", row, same -> same);
      }
    }
    return people;
  }

  private Person person(WriteTx tx, Row row) {
    return peopleWriter.addPerson(
        tx,
        row.text("givenName"),
        row.textOrEmpty("familyName"),
        row.textOrNull("alias"),
        row.textOrNull("email"));
  }

  private void employments(WriteTx tx, List<Row> rows, Map<String, Unit> units, Staff staff) {
    OverlapCheck overlapCheck = new OverlapCheck();
    for (Row row : rows) {
      PersonId person = staff.id(row, "person");
      Unit unit = row.find("unit", units);
      String title = row.text("title");
      EmploymentForm form = row.oneOf("form", EmploymentForm.class);
      Term term = row.term(today.date(), this::workingDay);
      overlapCheck.add(row, term, "person");
      Experience experience =
          row.textOrNull("experience") == null ? null : row.oneOf("experience", Experience.class);
      staff.add(
          row,
          "person",
          peopleWriter.beginEmployment(tx, person, unit, title, form, term, experience));
    }
  }

  private void roles(WriteTx tx, List<Row> rows, Map<String, Unit> units, Staff staff) {
    OverlapCheck overlapCheck = new OverlapCheck();
    for (Row row : rows) {
      PersonId person = staff.id(row, "person");
      Role role = row.oneOf("role", Role.class);
      Unit unit = row.find("unit", units);
      Term term = row.term(today.date(), this::workingDay);
      overlapCheck.add(row, term, "person", "role", "unit");
      staff.requireEmployed(row, "person", term);
      peopleWriter.assignRole(tx, person, role, unit, term);
    }
  }

  private void absences(WriteTx tx, List<Row> rows, Staff staff) {
    OverlapCheck overlapCheck = new OverlapCheck();
    for (Row row : rows) {
      PersonId person = staff.id(row, "person");
      Term term = row.term(today.date(), same -> same);
      overlapCheck.add(row, term, "person");
      calendar.recordAbsence(tx, person, term);
    }
  }

  private void partTimes(WriteTx tx, List<Row> rows, Staff staff) {
    OverlapCheck overlapCheck = new OverlapCheck();
    for (Row row : rows) {
      PersonId person = staff.id(row, "person");
      Term term = row.term(today.date(), this::workingDay);
      overlapCheck.add(row, term, "person");
      Set<DayOfWeek> weekdays = weekdays(row, "workingDays");
      calendar.recordPartTime(tx, person, term, weekdays);
      String hours = row.textOrNull("hours");
      if (hours != null) {
        row.run(() -> calendar.recordHours(tx, person, term, weekdays, hours(row, hours)));
      }
    }
  }

  /** The hours of a day, such as {@code 08:00-15:30}. */
  private static Hours hours(Row row, String text) {
    int dash = text.indexOf('-');
    try {
      return new Hours(
          LocalTime.parse(text.substring(0, Math.max(0, dash))),
          LocalTime.parse(text.substring(dash + 1)));
    } catch (DateTimeException e) {
      throw row.error("hours is '" + text + "', not such as 08:00-15:30").causedBy(e);
    }
  }

  /**
   * Adds mentorships. A hand-over stands in the file as two of them, so that neither is shortened
   * in silence. Answers with their terms.
   */
  private Map<Row, Term> mentorships(WriteTx tx, List<Row> rows, Staff staff) {
    OverlapCheck pairs = new OverlapCheck();
    OverlapCheck mains = new OverlapCheck();
    Map<Row, Term> terms = new LinkedHashMap<>();
    for (Row row : rows) {
      PersonId mentor = staff.id(row, "mentor");
      PersonId newHire = staff.id(row, "newHire");
      MentorshipKind kind = row.oneOf("kind", MentorshipKind.class);
      Term term = row.term(today.date(), this::workingDay);
      staff.requireEmployed(row, "mentor", term);
      staff.requireEmployed(row, "newHire", term);
      pairs.add(row, term, "mentor", "newHire");
      if (kind == MentorshipKind.MAIN) {
        mains.add(row, term, "newHire");
      }
      mentorships
          .record(tx, mentor, newHire, kind, term)
          .refusal()
          .ifPresent(problem -> {
            throw row.error(problem.message());
          });
      terms.put(row, term);
    }
    return terms;
  }

  private void accounts(WriteTx tx, List<Row> rows, Staff staff) {
    Map<String, Row> usernames = new HashMap<>();
    Map<String, Row> holders = new HashMap<>();
    for (Row row : rows) {
      PersonId person = staff.id(row, "person");
      Row.put(holders, "person", row, same -> same);
      Row.put(usernames, "username", row, same -> same);
      row.run(() -> accounts.create(tx, person, row.text("username")));
    }
  }

  /**
   * The working day for a first day: nobody begins on a Sunday, whatever the day of seeding makes
   * of the number in the file.
   */
  private LocalDate workingDay(LocalDate day) {
    return workingDays.count(day, 0, Availability.FULL).orElseThrow();
  }

  /** The weekdays that a column names, such as {@code MON WED}. */
  static Set<DayOfWeek> weekdays(Row row, String column) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (String word : row.words(column)) {
      days.add(
          Arrays.stream(DayOfWeek.values())
              .filter(day -> day.name().startsWith(word) && word.length() == 3)
              .findFirst()
              .orElseThrow(() -> row.error(column + " holds '" + word + "', not MON to SUN")));
    }
    if (days.isEmpty()) {
      throw row.error(column + " is empty");
    }
    return days;
  }
}
