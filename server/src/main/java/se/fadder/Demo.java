package se.fadder;

import java.util.List;
import se.fadder.db.Database;
import se.fadder.seed.DemoAccountsFile;
import se.fadder.seed.OrganisationSeeder;
import se.fadder.seed.PlanSeeder;
import se.fadder.seed.RoutineSeeder;
import se.fadder.seed.Seed;
import se.fadder.seed.SeedFiles;
import se.fadder.signin.Accounts;
import se.fadder.signin.DemoAccounts;
import se.fadder.signin.DemoAccounts.DemoAccount;
import se.fadder.signin.HashedPassword;
import se.fadder.signin.Passwords;

/** The demonstration municipality, whose people are invented. */
final class Demo {
  /** No secret: whoever sees the sign-in page of a demonstration sees it too. */
  static final String PASSWORD = "fadder-storsjo";

  static final String FOLDER = "storsjo";
  static final List<String> TEMPLATES =
      List.of(
          "templates/socialsekreterare-barn-och-vuxna.yaml",
          "templates/socialsekreterare-barn-och-familj.yaml",
          "templates/socialsekreterare-forsorjningsstod.yaml");

  private Demo() {}

  /** Loads it unless it is there already, and says whom one can sign in as. */
  static DemoAccounts load(Database database, Rooms rooms, Accounts accounts, Passwords passwords) {
    SeedFiles files = SeedFiles.bundled();
    HashedPassword password = passwords.hash(PASSWORD);
    // Read first: what is wrong with it is to be found before anything is stored.
    List<DemoAccountsFile> showcase = DemoAccountsFile.read(files, FOLDER);
    seed(database, rooms, open(accounts, password)).load(files, TEMPLATES, FOLDER);
    return new DemoAccounts(
        PASSWORD,
        showcase.stream()
            .map(one -> new DemoAccount(one.username(), one.name(), one.about()))
            .toList());
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

  /** What loads seed files into the rooms. */
  static Seed seed(Database database, Rooms rooms, OrganisationSeeder.Accounts accounts) {
    PlanSeeder planSeeder =
        new PlanSeeder(
            rooms.today(),
            rooms.workingDays(),
            rooms.people(),
            rooms.mentorships(),
            rooms.beginnings(),
            rooms.onboarding());
    OrganisationSeeder organisationSeeder =
        new OrganisationSeeder(
            rooms.today(),
            rooms.peopleWriter(),
            rooms.calendar(),
            rooms.workingDays(),
            rooms.mentorships(),
            planSeeder,
            new RoutineSeeder(
                rooms.today(), rooms.workingDays(), rooms.routinePublishing(), rooms.runs()),
            rooms.ramps(),
            accounts);
    return new Seed(database, rooms.templates(), rooms.peopleWriter(), organisationSeeder);
  }
}
