package se.fadder.organisation;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertDone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.kernel.PersonId;
import se.fadder.people.UnitId;
import se.fadder.welcome.Welcome;

/**
 * Tests that of every column that refers to a unit somebody has said what becomes of it when the
 * unit becomes part of another, and that it does.
 */
@OnOneDatabase
record EveryUnitReferenceTest(Database database) {
  private static final Pattern TABLE = Pattern.compile("(?:create|alter) table (\\w+)");
  private static final Pattern COLUMN =
      Pattern.compile("(\\w+) text [^,]*references unit \\(id\\)");
  private static final String FOLLOWS = "follows";
  private static final String COPIED = "holds in the other unit, where that says nothing itself";
  private static final String ROOT = "is a root, which is never merged";
  private static final String HISTORY = "tells what was";

  private static final Map<String, String> BECOMES =
      Map.ofEntries(
          entry("unit.parent_id", FOLLOWS),
          entry("unit.merged_into", FOLLOWS),
          entry("employment.unit_id", FOLLOWS),
          entry("former_workplace.unit_id", HISTORY),
          entry("role_assignment.unit_id", FOLLOWS),
          entry("unit_change.organisation_id", ROOT),
          entry("statement.organisation_id", ROOT),
          entry("free_line.organisation_id", ROOT),
          entry("exit_talk.organisation_id", ROOT),
          entry("pulse_answer.unit_id", "stays: what was answered counts where it was"),
          entry("unit_change.unit_id", HISTORY),
          entry("unit_change.other_id", HISTORY),
          entry("unit_change.former_id", HISTORY),
          entry("plan_listing.unit_id", FOLLOWS),
          entry("closed_plan_listing.unit_id", FOLLOWS),
          entry("template.organisation_id", ROOT),
          entry("skill.organisation_id", ROOT),
          entry("pairing_weights.organisation_id", ROOT),
          entry("pairing_proposal_unit.unit_id", "stays: a proposal is for the day it is made"),
          entry("mentor_concern.unit_id", FOLLOWS),
          entry("mentor_concern.organisation_id", ROOT),
          entry("mentorship_cadence.unit_id", FOLLOWS),
          entry("unit_cadence.unit_id", COPIED),
          entry("unit_welcome.unit_id", COPIED),
          entry("unit_break.unit_id", COPIED),
          entry("working_hours.unit_id", COPIED),
          entry("team_fika.unit_id", COPIED),
          entry("wellness_day.unit_id", FOLLOWS),
          entry("outside_supervisor.unit_id", FOLLOWS),
          entry("routine.unit_id", FOLLOWS),
          entry("staff_role.unit_id", FOLLOWS),
          entry("scim_manager.unit_id", FOLLOWS),
          entry("staff_change.unit_id", HISTORY),
          entry("session.unit_id", "stays: by it the organisation is known"),
          entry("arrival.unit_id", "stays: whoever is let in goes where the unit went"));

  interface ReferenceSql {
    @SqlQuery("select count(*) from unit_break where unit_id = :unit")
    int breaks(UnitId unit);

    @SqlUpdate(
        """
        insert into unit_break (unit_id, usual, choice, revision)
        select u.id, :usual, 'OFF', 1 from unit u where u.id = :unit
        """)
    void insertBreak(UnitId unit, String usual);

    @SqlUpdate(
        """
        insert into routine (id, unit_id, key, owner_id, review_on, version)
        select u.id, u.id, :key, :owner, '2027-01-01', 1 from unit u where u.id = :unit
        """)
    void insertRoutine(UnitId unit, String key, PersonId owner);

    @SqlQuery("select count(*) from routine where unit_id = :unit")
    int routines(UnitId unit);

    @SqlUpdate(
        """
        insert into staff_role (person_id, unit_id, role)
        select :person, u.id, 'EXPERT' from unit u where u.id = :unit
        """)
    void insertStaffRole(UnitId unit, PersonId person);

    @SqlQuery("select count(*) from staff_role where unit_id = :unit")
    int staffRoles(UnitId unit);

    @SqlUpdate(
        """
        insert into unit_cadence (unit_id, revision) select u.id, 1 from unit u where u.id = :unit
        """)
    void insertCadence(UnitId unit);

    @SqlUpdate(
        """
        insert into unit_cadence_row (unit_id, ordinal, every_weeks)
        select u.id, 1, 2 from unit u where u.id = :unit
        """)
    void insertCadenceRow(UnitId unit);

    @SqlQuery("select count(*) from unit_cadence_row where unit_id = :unit")
    int cadenceRows(UnitId unit);
  }

  @Test
  void somebodyHasSaidWhatBecomesOfIt() throws IOException {
    Set<String> found = new TreeSet<>();
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
      for (Path file : files.toList()) {
        String table = "";
        for (String line : Files.readAllLines(file)) {
          Matcher begins = TABLE.matcher(line);
          table = begins.lookingAt() ? begins.group(1) : table;
          Matcher refers = COLUMN.matcher(line);
          if (refers.find()) {
            found.add(table + "." + refers.group(1));
          }
        }
      }
    }
    assertThat(found).isEqualTo(new TreeSet<>(BECOMES.keySet()));
  }

  @Test
  void whatAUnitSaidHoldsWhereItWentUnlessThatSaysItsOwn() {
    World world = new World(database);
    Tree tree = new Tree(world);
    UnitId norr = tree.id("Norr");
    UnitId soder = tree.id("Söder");
    Welcome welcome = new Welcome(LocalTime.of(9, 0), "Storgatan 1", null, null);
    database.write(tx -> {
      world.welcomes().recordUsual(tx, norr, welcome);
      ReferenceSql sql = tx.sql(ReferenceSql.class);
      sql.insertBreak(norr, "LUNCH_WALK");
      sql.insertBreak(norr, "WELLNESS_HOUR");
      sql.insertBreak(soder, "LUNCH_WALK");
      sql.insertRoutine(norr, "hembesok", world.person("manager"));
      sql.insertStaffRole(norr, world.person("expert"));
      sql.insertStaffRole(soder, world.person("expert"));
      sql.insertStaffRole(norr, world.person("manager"));
      sql.insertCadence(norr);
      sql.insertCadenceRow(norr);
      return true;
    });
    assertDone(tree.merge("hr", norr, soder, World.DAY));
    database.read(tx -> {
      ReferenceSql sql = tx.sql(ReferenceSql.class);
      assertThat(sql.breaks(soder)).isEqualTo(2);
      assertThat(sql.breaks(norr)).isEqualTo(2);
      assertThat(sql.routines(soder)).isEqualTo(1);
      assertThat(sql.routines(norr)).isZero();
      assertThat(sql.staffRoles(soder)).isEqualTo(2);
      assertThat(sql.staffRoles(norr)).isZero();
      assertThat(sql.cadenceRows(soder)).isEqualTo(1);
      assertThat(world.welcomes().ofUnits(tx, world.viewer("hr"), Set.of(soder)))
          .containsEntry(soder, welcome);
      return true;
    });
  }
}
