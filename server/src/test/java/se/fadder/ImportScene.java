package se.fadder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import se.fadder.db.Database;
import se.fadder.kernel.SettableClock;
import se.fadder.kernel.Today;
import se.fadder.people.Unit;
import se.fadder.people.UnitKind;
import se.fadder.templates.Conditions;
import se.fadder.templates.StepKind;
import se.fadder.templates.StepRole;
import se.fadder.templates.Template;

/**
 * The unit with a template of its own, and files of newcomers to it, each of whom gets all steps.
 */
public final class ImportScene {
  public static final int STEPS = 80;

  private static final List<StepRole> ROLES = List.of(StepRole.values());

  private final Today today = new Today(Clock.systemUTC(), SettableClock.STOCKHOLM);
  private final String unit = "bank-" + UUID.randomUUID();
  private int files;

  private ImportScene() {}

  /** Adds the unit and the template to the demonstration municipality. */
  public static ImportScene prepare(Database database) {
    ImportScene scene = new ImportScene();
    Rooms rooms = TestRooms.on(database, Clock.systemUTC());
    database.write(tx -> {
      Unit root = rooms.people.writer().organisation(tx, "Storsjö kommun").orElseThrow();
      rooms.people.writer().addUnit(tx, root, UnitKind.SECTOR, scene.unit, scene.unit);
      return rooms.templates.templates().publish(tx, root.id(), scene.template());
    });
    return scene;
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

  /** A file of so many, none of whom was in an earlier one. */
  public byte[] file(int newcomers) {
    files++;
    String rows = IntStream.range(0, newcomers).mapToObj(this::row).collect(joining());
    return ("förnamn;efternamn;e-post;enhet;titel;anställningsform;första dag\n" + rows)
        .getBytes(UTF_8);
  }

  private String row(int number) {
    char first = (char) ('a' + number % 26);
    char second = (char) ('a' + number / 26 % 26);
    return "Frida;Fil%c%cqvist;frida%d.%d@%s.example;%s;Socialsekreterare;tillsvidare;%s\n"
        .formatted(
            first, second, number, files, unit, unit, today.date().plusDays(30 + number % 60));
  }

  /** How many steps those who were let in have. */
  public int steps(Database database) {
    return database.<Integer>read(tx -> tx.sql(SceneSql.class).steps(unit));
  }

  interface SceneSql {
    @SqlQuery(
        """
        select count(*) from unit u
        join employment e on e.unit_id = u.id
        join plan p on p.employment_id = e.id
        join step s on s.plan_id = p.id
        where u.key = :unit
        """)
    int steps(String unit);
  }
}
