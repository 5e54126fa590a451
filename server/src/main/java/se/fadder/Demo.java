package se.fadder;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import se.fadder.calendar.WorkingDays;
import se.fadder.kernel.Today;
import se.fadder.mentorship.Mentorships;
import se.fadder.onboarding.OnboardingRoom;
import se.fadder.people.PeopleWriter;
import se.fadder.seed.BreakPlanSeeder;
import se.fadder.seed.BreakSeeder;
import se.fadder.seed.CompletedSeeder;
import se.fadder.seed.DemoAccountsFile;
import se.fadder.seed.OrganisationSeeder;
import se.fadder.seed.PlanSeeder;
import se.fadder.seed.ProfileSeeder;
import se.fadder.seed.QuestionSeeder;
import se.fadder.seed.RoutineSeeder;
import se.fadder.seed.Seed;
import se.fadder.seed.SeedFiles;
import se.fadder.seed.SeriesSeeder;
import se.fadder.seed.SessionNoteSeeder;
import se.fadder.seed.SessionSeeder;
import se.fadder.seed.TeamSeeder;
import se.fadder.signin.Accounts;
import se.fadder.signin.DemoAccounts;
import se.fadder.signin.DemoAccounts.DemoAccount;
import se.fadder.signin.HashedPassword;

/** The demonstration municipality, whose people are invented. */
final class Demo {
  /**
   * The password of all demonstration accounts. It is no secret: whoever sees the sign-in page of a
   * demonstration sees it too.
   */
  static final String PASSWORD = "fadder-storsjo";

  /** A year of figures, and the month a year before the newest. */
  private static final int MONTHS = 13;

  static final String FOLDER = "storsjo";
  static final List<String> TEMPLATES =
      List.of(
          "templates/socialsekreterare-barn-och-vuxna.yaml",
          "templates/socialsekreterare-barn-och-familj.yaml",
          "templates/socialsekreterare-forsorjningsstod.yaml");

  private Demo() {}

  /** The accounts that one can sign in with once it is loaded. */
  static DemoAccounts accounts() {
    return new DemoAccounts(
        PASSWORD,
        DemoAccountsFile.read(SeedFiles.bundled(), FOLDER).stream()
            .map(one -> new DemoAccount(one.username(), one.name(), one.about()))
            .toList());
  }

  /** Loads the municipality unless it is there already. */
  static void load(Rooms rooms) {
    load(rooms, SeedFiles.bundled());
  }

  /** Loads the municipality, as other files have it, unless it is there already. */
  static void load(Rooms rooms, SeedFiles files) {
    HashedPassword password = rooms.signIn.passwords().hash(PASSWORD);
    seed(rooms, open(rooms.signIn.accounts(), password)).load(files, TEMPLATES, FOLDER);
    makeFigures(rooms);
  }

  /** Makes the figures of the year that the municipality has behind it, unless they are there. */
  private static void makeFigures(Rooms rooms) {
    YearMonth last = rooms.insight.run().lastMonth();
    rooms
        .insight
        .run()
        .make(IntStream.range(0, MONTHS).mapToObj(i -> last.minusMonths(MONTHS - 1L - i)).toList());
  }

  private static OrganisationSeeder.Accounts open(Accounts accounts, HashedPassword password) {
    return (tx, person, username) ->
        accounts
            .open(tx, person, username, password)
            .refusal()
            .ifPresent(problem -> {
              throw new IllegalArgumentException(problem.message());
            });
  }

  /** The loader of seed files into these rooms. */
  static Seed seed(Rooms rooms, OrganisationSeeder.Accounts accounts) {
    Today today = rooms.base.today();
    WorkingDays workingDays = rooms.calendar.workingDays();
    PeopleWriter writer = rooms.people.writer();
    Mentorships mentorships = rooms.mentorship.mentorships();
    OnboardingRoom onboarding = rooms.onboarding;
    PlanSeeder planSeeder =
        new PlanSeeder(
            today,
            workingDays,
            rooms.people.people(),
            mentorships,
            onboarding.beginnings(),
            onboarding.ticks());
    RoutineSeeder routineSeeder =
        new RoutineSeeder(today, workingDays, rooms.routines.publishing(), rooms.routines.runs());
    OrganisationSeeder organisationSeeder =
        new OrganisationSeeder(
            today,
            writer,
            rooms.calendar.calendar(),
            workingDays,
            mentorships,
            planSeeder,
            new CompletedSeeder(
                today,
                workingDays,
                onboarding.beginnings(),
                onboarding.ticks(),
                onboarding.commands().closings()),
            routineSeeder,
            new ProfileSeeder(today, rooms.mentorship.skills(), rooms.mentorship.profiles()),
            new SessionSeeder(
                today,
                workingDays,
                rooms.supervision.plans(),
                rooms.outsideSupervisors.supervisors(),
                new SeriesSeeder(today, rooms.supervision.seriesPlans())),
            new QuestionSeeder(
                today,
                rooms.base.ids(),
                rooms.questions.parking(),
                rooms.commitments.commitments()),
            new SessionNoteSeeder(
                today,
                rooms.base.ids(),
                rooms.supervision.reader(),
                rooms.sessionNotes.notes(),
                rooms.sessionNotes.privateNotes()),
            new BreakPlanSeeder(rooms.breakPlans.commands(), rooms.breakPlans.units()),
            new BreakSeeder(
                today, workingDays, rooms.calendar.calendar(), rooms.breaks.pastBreaks()),
            new TeamSeeder(
                today, workingDays, rooms.teamFika.commands(), rooms.teamFika.wellness()),
            rooms.ramp.ramps(),
            rooms.welcome.welcomes(),
            accounts);
    return new Seed(rooms.base.database(), rooms.templates.templates(), writer, organisationSeeder);
  }
}
