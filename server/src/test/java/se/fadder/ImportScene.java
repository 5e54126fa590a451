package se.fadder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import se.fadder.arrivals.ImportProgress;
import se.fadder.arrivals.ImportRun;
import se.fadder.arrivals.Imports;
import se.fadder.arrivals.NewHireImport;
import se.fadder.calendar.DayRules;
import se.fadder.db.Database;
import se.fadder.kernel.Page;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.SettableClock;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.onboarding.Conditions;
import se.fadder.onboarding.Step;
import se.fadder.onboarding.StepKind;
import se.fadder.onboarding.StepRole;
import se.fadder.onboarding.Template;
import se.fadder.people.Unit;
import se.fadder.people.UnitKind;

/** A large municipality into which HR takes a file of newcomers while others work. */
public final class ImportScene implements AutoCloseable {
  private static final int STEPS = 80;
  private static final List<StepRole> ROLES = List.of(StepRole.values());

  private final Database database;
  private final Rooms rooms =
      Rooms.assemble(new Today(Clock.systemUTC(), SettableClock.STOCKHOLM), DayRules.usual());
  private final Imports imports;
  private final Viewer hr;
  private final List<PersonId> newHires;
  private int files;
  private final String unit = "bank-" + UUID.randomUUID();

  public ImportScene(Database database) {
    this.database = database;
    imports = rooms.imports(database);
    hr = new Viewer(database.read(tx -> tx.sql(SceneSql.class).hr()));
    newHires = database.read(tx -> tx.sql(SceneSql.class).newHires());
    database.write(tx -> {
      Unit root = rooms.roster().organisation(tx, "Storsjö kommun").orElseThrow();
      rooms.roster().addUnit(tx, root, UnitKind.SECTOR, unit, unit);
      return rooms.templates().publish(tx, root.id(), template());
    });
  }

  interface SceneSql {
    @SqlQuery("select person_id from role_assignment where role = 'HR' order by id limit 1")
    PersonId hr();

    @SqlQuery("select new_hire_id from plan order by id desc limit 1000")
    List<PersonId> newHires();
  }

  private Template template() {
    List<Template.Step> steps =
        IntStream.range(0, STEPS)
            .mapToObj(number ->
                new Template.Step(
                    "moment-" + number,
                    "Moment " + number,
                    "Därför.",
                    ROLES.get(number % ROLES.size()),
                    number,
                    true,
                    StepKind.TASK,
                    false,
                    List.of()))
            .toList();
    return new Template(
        unit,
        unit,
        unit,
        null,
        List.of(),
        Conditions.NONE,
        List.of(new Template.Phase("fas", "Fas", steps)));
  }

  /** Takes in so many from one file. */
  public NewHireImport takeIn(int newcomers) throws InterruptedException, ExecutionException {
    files++;
    String day = rooms.today().date().plusDays(30).toString();
    String rows =
        IntStream.range(0, newcomers)
            .mapToObj(number ->
                "Frida;Filqvist;frida%d.%d@%s.example;%s;Socialsekreterare;tillsvidare;%s\n"
                    .formatted(number, files, unit, unit, day))
            .collect(joining());
    byte[] file =
        ("förnamn;efternamn;e-post;enhet;titel;anställningsform;första dag\n" + rows)
            .getBytes(UTF_8);
    ImportRun.of(imports, hr, file);
    return database.read(tx -> Objects.requireNonNull(new ImportProgress().latest(tx, hr)));
  }

  /** What a newcomer does meanwhile: looks at the plan, and ticks a step of it. */
  public void others(int number) {
    Viewer viewer = new Viewer(newHires.get(Math.floorMod(number, newHires.size())));
    List<Step> open =
        database.read(tx -> {
          List<Step> all =
              rooms.plans().ofNewHires(tx, viewer, Set.of(viewer.person())).values().stream()
                  .flatMap(plan -> rooms.onboarding().stepsOf(tx, plan.id()).stream())
                  .toList();
          return all.stream().filter(step -> !step.isDone()).toList();
        });
    if (!open.isEmpty()) {
      database.write(tx -> rooms.onboarding().tick(tx, viewer, open.getFirst().id()));
    }
  }

  /** What a manager looks at meanwhile. */
  public int list() {
    return database.read(tx -> rooms.plans().inReach(tx, hr, null, Page.first(20))).items().size();
  }

  @Override
  public void close() {
    imports.close();
  }
}
