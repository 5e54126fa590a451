package se.fadder.staff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.files.RowProblem;
import se.fadder.jobs.JobRunner;
import se.fadder.jobs.JobWatch;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Outcomes;
import se.fadder.kernel.Page;
import se.fadder.kernel.ViewerId;
import se.fadder.people.Employment;

/** A municipality whose HR gives files of staff. */
final class StaffScene {
  static final String HEAD =
      "anställningsnummer;förnamn;efternamn;e-post;enhet;befattning;anställningsform;första"
          + " dag;sista dag\n";

  final World world;
  private final Database database;

  StaffScene(Database database) {
    this.database = database;
    this.world = new World(database);
    database.write(tx -> {
      for (String name : here()) {
        tx.sql(StaffSql.class)
            .number(world.unit("Norr").path().organisation(), "w" + name, world.person(name));
      }
      return true;
    });
  }

  /** Those who work in the municipality today or are to. */
  private List<String> here() {
    return world.names().stream()
        .filter(name -> !name.contains("strange") && !name.startsWith("left"))
        .sorted()
        .toList();
  }

  /** A file that is as everything is. */
  List<String> all() {
    return new ArrayList<>(here().stream().map(this::row).toList());
  }

  /** The row of somebody of the world as they are. */
  String row(String name) {
    Employment at = world.employment(name);
    String unit =
        at.unitPath().units().size() == 1
            ? "Storsjö kommun"
            : at.unitId().equals(world.unit("Norr").id())
                ? "norr"
                : at.unitId().equals(world.unit("Söder").id()) ? "soder" : "barn";
    return "w%s;Person;%s;;%s;%s;tillsvidare;%s;\n"
        .formatted(name, name, unit, at.title(), at.firstDay());
  }

  static String row(int number) {
    return row(number, "norr", "Socialsekreterare", "");
  }

  static String row(int number, String unit, String title, String lastDay) {
    return "%d;Ny%d;Ödman;ny%d@storsjo.example;%s;%s;tillsvidare;2024-01-01;%s\n"
        .formatted(number, number, number, unit, title, lastDay);
  }

  static List<String> rows(int from, int to) {
    return new ArrayList<>(IntStream.rangeClosed(from, to).mapToObj(StaffScene::row).toList());
  }

  StaffResult give(String... rows) {
    return give(HEAD, List.of(rows));
  }

  StaffResult give(Collection<String> rows) {
    return give(HEAD, rows);
  }

  StaffResult give(String head, Collection<String> rows) {
    return intake().take(world.viewer("hr"), (head + String.join("", rows)).getBytes(UTF_8));
  }

  StaffIntake intake() {
    return world.staff().intake();
  }

  StaffFiles files() {
    return world.staff().files();
  }

  static List<String> problems(StaffResult result) {
    assertThat(result).isInstanceOf(StaffResult.Faulty.class);
    List<RowProblem> problems = ((StaffResult.Faulty) result).problems();
    return problems.stream().map(of -> of.row() + " " + of.column() + " " + of.code()).toList();
  }

  StaffFile newest() {
    return database.read(tx -> files().newest(tx, world.viewer("hr")).getFirst());
  }

  List<StaffChange> changes() {
    return database.read(tx ->
        files()
            .changes(
                tx,
                world.viewer("hr"),
                newest().id(),
                List.copyOf(EnumSet.allOf(StaffChangeKind.class)),
                Page.first(100))
            .items());
  }

  /** Each change as its kind, its row and what it is to become. */
  List<String> said() {
    return changes().stream().map(StaffScene::said).toList();
  }

  private static String said(StaffChange of) {
    StringBuilder said = new StringBuilder(of.kind() + " " + of.line());
    for (Object part :
        new Object[] {
          of.number(),
          of.givenName(),
          of.email(),
          of.title(),
          of.firstDay(),
          of.lastDay(),
          of.role()
        }) {
      said.append(part == null ? "" : " " + part);
    }
    return said.toString();
  }

  Outcome<ViewerId> accept(@Nullable Integer endings) {
    return database.write(tx -> files().accept(tx, world.viewer("hr"), newest().id(), endings));
  }

  /** Says yes, and waits until all is made. */
  void make() throws InterruptedException {
    Outcomes.assertDone(accept(null));
    awaitMade();
  }

  void awaitMade() throws InterruptedException {
    try (JobRunner _ =
        new JobRunner(
            database, world.jobs(), world.staff().room().jobs(), new Random(1), JobWatch.NONE)) {
      while (newest().state() == StaffFileState.UNDERWAY) {
        Thread.sleep(5);
      }
    }
    assertThat(newest().state()).isEqualTo(StaffFileState.DONE);
  }
}
