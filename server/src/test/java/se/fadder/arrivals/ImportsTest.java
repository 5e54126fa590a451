package se.fadder.arrivals;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.fadder.World;
import se.fadder.agenda.AgendaItem;
import se.fadder.agenda.AgendaKind;
import se.fadder.audit.Change;
import se.fadder.db.Database;
import se.fadder.db.Heard;
import se.fadder.db.OnOneDatabase;
import se.fadder.files.RowProblem;
import se.fadder.files.TableFile;
import se.fadder.fixtures.Race;
import se.fadder.jobs.JobCounts;
import se.fadder.jobs.JobRunner;
import se.fadder.jobs.JobWatch;
import se.fadder.kernel.Event;
import se.fadder.kernel.Page;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Slice;
import se.fadder.onboarding.Plan;
import se.fadder.onboarding.PlanChangeKind;
import se.fadder.onboarding.PlanId;
import se.fadder.onboarding.Step;
import se.fadder.people.Person;

/** Tests the imports of files of newcomers: all or nothing, and seen at once. */
@OnOneDatabase
record ImportsTest(Database database) {
  static final String HEAD =
      "förnamn;efternamn;e-post;enhet;titel;anställningsform;erfarenhet;första dag;sista"
          + " dag;introduktionsansvarig\n";

  private static String row(int number) {
    return "Ny%d;Ödman;ny%d@storsjo.example;Norr;Socialsekreterare;tillsvidare;;2026-04-01;;Person owner\n"
        .formatted(number, number);
  }

  private static byte[] file(int newcomers) {
    return file(IntStream.range(0, newcomers).mapToObj(ImportsTest::row).toArray(String[]::new));
  }

  private static byte[] file(String... rows) {
    return (HEAD + String.join("", rows)).getBytes(UTF_8);
  }

  static List<String> problems(ImportResult outcome) {
    Collection<RowProblem> problems =
        switch (outcome) {
          case ImportResult.Judged(var checked) -> checked.problems();
          case ImportResult.Unreadable(var problem) -> List.of(problem);
          default -> throw new AssertionError(outcome);
        };
    return problems.stream().map(of -> of.row() + " " + of.column() + " " + of.code()).toList();
  }

  static void takeIn(World world, Imports imports, byte[] file) throws Exception {
    ImportResult outcome = imports.begin(world.viewer("hr"), file);
    assertThat(outcome).isInstanceOf(ImportResult.Begun.class);
    ((ImportResult.Begun) outcome).end().get();
  }

  private static FileCheck fileCheck(World world) {
    return new FileCheck(world.people(), world.arrivals());
  }

  private static Staging staging(World world) {
    return new Staging(world.today(), world.people(), world.peopleWriter(), world.beginnings());
  }

  private static boolean isOld(World world, PlanId plan) {
    return List.of(world.plan("self"), world.plan("unstarted")).contains(plan);
  }

  private List<Plan> plans(World world) {
    return plans(world, "hr");
  }

  private List<Plan> plans(World world, String who) {
    return database.read(
        tx -> world.planPages().inReach(tx, world.viewer(who), null, Page.first(100)).items());
  }

  private @Nullable NewHireImport latest(World world) {
    return database.read(tx -> new ImportProgress().latest(tx, world.viewer("hr")));
  }

  interface LeftSql {
    @SqlQuery(
        """
        select (select count(*) from person where given_name like 'Ny%')
          + (select count(*) from arrival)
          + (select count(*) from plan) - 2
          + (select count(*) from arrival_import where cleared = false)
        """)
    int left();
  }

  private int left() {
    return database.<Integer>read(tx -> tx.sql(LeftSql.class).left());
  }

  @Test
  void allOfAFileComeIn() throws Exception {
    World world = new World(database);
    try (Imports imports = world.imports()) {
      List<Change> changes =
          world.changesOf(() -> {
            try {
              takeIn(world, imports, file(7));
            } catch (Exception e) {
              throw new AssertionError(e);
            }
          });
      assertThat(latest(world)).isEqualTo(new NewHireImport(ImportState.DONE, 7, 7, null));
      assertThat(plans(world))
          .filteredOn(plan -> world.person("owner").equals(plan.ownerId()))
          .hasSize(9);
      assertThat(changes).filteredOn(of -> of.kind() == PlanChangeKind.PLAN_BEGUN).hasSize(7);
      assertThat(changes).extracting(Change::actorId).containsOnly(world.person("hr"));
      assertThat(
              database.<List<?>>read(tx -> tx.sql(ImportSql.class).uncleared().stream().toList()))
          .isEmpty();
    }
  }

  @Test
  void aDryRunTellsWhatThereIsAndMakesNothing() {
    World world = new World(database);
    try (Imports imports = world.imports()) {
      ImportResult.Judged judged = (ImportResult.Judged) imports.check(world.viewer("hr"), file(3));
      assertThat(judged.checked().problems()).isEmpty();
      assertThat(judged.checked().byUnit()).containsOnlyKeys("Norr").containsValue(3);
      assertThat(left()).isZero();
    }
  }

  @Test
  void everyRowIsJudged() throws Exception {
    World world = new World(database);
    try (Imports imports = world.imports()) {
      takeIn(world, imports, file(row(9)));
      byte[] file =
          file(
              row(1).replace("Norr", "Väster"),
              row(2).replace("tillsvidare", "ibland").replace(";;2026", ";lagom;2026"),
              row(3).replace("2026-04-01", "1926-04-01"),
              row(31).replace("2026-04-01;;", "2026-04-01;9999-12-31;"),
              row(4).replace("Person owner", "Person unstarted"),
              row(1),
              row(5).replace("ny5@", "NY1@"),
              row(9),
              row(6).replace("storsjo.example", ""),
              row(7).replace("Person owner", "Person"));
      List<String> expected =
          List.of(
              "2 enhet UNIT_UNKNOWN",
              "3 anställningsform FORM_UNKNOWN",
              "3 erfarenhet EXPERIENCE_UNKNOWN",
              "4 första dag DAY_UNLIKELY",
              "5 sista dag DAY_UNLIKELY",
              "6 introduktionsansvarig OWNER_UNKNOWN",
              "8 e-post TWICE_IN_FILE",
              "9 e-post KNOWN_ALREADY",
              "10 e-post NOT_EMAIL",
              "11 introduktionsansvarig OWNER_UNKNOWN");
      int before = left();
      assertThat(problems(imports.check(world.viewer("hr"), file))).isEqualTo(expected);
      assertThat(problems(imports.begin(world.viewer("hr"), file))).isEqualTo(expected);
      assertThat(left()).isEqualTo(before);
    }
  }

  @Test
  void theSecondOfTwoSameFilesIsToldThatTheyAreThere() throws Exception {
    World world = new World(database);
    try (Imports imports = world.imports()) {
      takeIn(world, imports, file(2));
      assertThat(problems(imports.begin(world.viewer("hr"), file(2))))
          .containsExactly("2 e-post KNOWN_ALREADY", "3 e-post KNOWN_ALREADY");
    }
  }

  @Test
  void whoHasLeftAndComesBackIsNoSecondPerson() throws Exception {
    World world = new World(database);
    String unnamed = row(2).replace("ny2@storsjo.example", "");
    try (Imports imports = world.imports()) {
      takeIn(world, imports, file(ending(row(1)), ending(unnamed), ending(row(3))));
      world.clock.setDay(LocalDate.parse("2026-06-01"));
      String namesake = row(3).replace("ny3@", "annan3@");
      assertThat(
              problems(imports.check(world.viewer("hr"), file(row(1), unnamed, namesake, row(4)))))
          .containsExactly(
              "2 e-post KNOWN_BEFORE", "3 förnamn KNOWN_BEFORE", "4 förnamn KNOWN_BEFORE");
    }
  }

  private static String ending(String row) {
    return row.replace(";;Person owner", ";2026-05-31;Person owner");
  }

  @Test
  void oneFileAtATimeComesIntoAnOrganisation() throws Exception {
    World world = new World(database);
    try (Imports imports = world.imports()) {
      List<ImportResult> outcomes =
          Race.of(Collections.nCopies(4, () -> imports.begin(world.viewer("hr"), file(5))));
      for (ImportResult outcome : outcomes) {
        if (outcome instanceof ImportResult.Begun(var total, var end)) {
          assertThat(total).isEqualTo(5);
          end.get();
        }
      }
      assertThat(outcomes).anyMatch(ImportResult.Begun.class::isInstance);
      // One that begins right after another has ended finds its people there when it ends itself.
      assertThat(plans(world)).hasSize(7);
    }
  }

  @Test
  void filesAreForHr() {
    World world = new World(database);
    try (Imports imports = world.imports()) {
      for (String who : List.of("manager", "sector manager", "admin", "colleague", "self")) {
        assertThat(imports.check(world.viewer(who), file(1))).isEqualTo(new ImportResult.Denied());
        assertThat(imports.begin(world.viewer(who), file(1))).isEqualTo(new ImportResult.Denied());
      }
      assertThat(problems(imports.check(world.viewer("strange hr"), file(1))))
          .contains("2 enhet UNIT_UNKNOWN");
    }
  }

  /** Some pieces of a file, as far as a server had come when it was killed. */
  private ImportId begun(World world, byte[] file, int pieces) {
    Staging staging = staging(world);
    FileCheck check = fileCheck(world);
    ImportId id = world.ids().next(ImportId::new);
    FileCheck.Checked checked =
        database.read(tx ->
            check.check(
                tx, world.unit("Norr").path().organisation(), TableFile.read(Column.FORMAT, file)));
    database.write(tx -> {
      Instant now = world.clock.instant();
      ImportFollowUp.request(tx, world.jobs(), id, now);
      return tx.sql(ImportSql.class).begin(id, world.person("hr"), checked.organisation(), 6, now);
    });
    for (int piece = 0; piece < pieces; piece++) {
      List<RowReading.Read> some = checked.newcomers().subList(2 * piece, 2 * piece + 2);
      List<Staging.Ready> ready = database.read(tx -> staging.ready(tx, some));
      assertThat(ready)
          .allMatch(
              one -> database.<Boolean>write(tx -> staging.make(tx, world.viewer("hr"), id, one)));
    }
    return id;
  }

  @Test
  void nothingIsSeenBeforeTheEnd() {
    World world = new World(database);
    begun(world, file(6), 3);
    assertThat(latest(world)).isEqualTo(new NewHireImport(ImportState.UNDERWAY, 6, 6, null));
    List<PersonId> made = database.read(tx -> tx.sql(MadeSql.class).made());
    assertThat(made).hasSize(6);
    for (String who : List.of("hr", "manager", "owner", "sector manager", "strange hr", "expert")) {
      assertThat(plans(world, who)).as(who).allMatch(plan -> isOld(world, plan.id()));
      Slice<Step> toDo =
          database.read(tx -> world.toDo().of(tx, world.viewer(who), Page.first(100)));
      assertThat(toDo.items()).as(who).allMatch(step -> isOld(world, step.planId()));
      Map<PersonId, Person> people =
          database.read(tx -> world.people().persons(tx, world.viewer(who), Set.copyOf(made)));
      assertThat(people).as(who).isEmpty();
    }
  }

  @Test
  void whoeverBeganAnImportIsToldOnTheirAgendaThatItBeginsAndEnds() throws Exception {
    World world = new World(database);
    Event ofHers = RecentImport.of(world.person("hr"));
    Heard heard = Heard.at(database);
    assertThat(concerns(world, "hr")).contains(ofHers);
    assertThat(concerns(world, "manager")).doesNotContain(ofHers);
    begun(world, file(6), 2);
    assertThat(onAgenda(world)).containsExactly(ArrivalsAgendaKind.IMPORT_UNDERWAY);

    world.clock.pass(Duration.ofMinutes(3));
    database.write(tx -> {
      ImportFollowUp.giveUpLost(tx, world.today().now());
      return true;
    });
    heard.awaitNext(ofHers);
    assertThat(onAgenda(world)).containsExactly(ArrivalsAgendaKind.IMPORT_FAILED);

    try (Imports imports = world.imports()) {
      takeIn(world, imports, file(1));
    }
    heard.awaitNext(ofHers);
    heard.awaitNext(ofHers);
    assertThat(onAgenda(world)).isEmpty();
  }

  private Set<Event> concerns(World world, String who) {
    return database.read(tx -> world.agendas().concerns(tx, world.viewer(who)));
  }

  private List<AgendaKind> onAgenda(World world) {
    return database.read(tx -> world.agendas().of(tx, world.viewer("hr"))).items().stream()
        .map(AgendaItem::kind)
        .filter(ArrivalsAgendaKind.class::isInstance)
        .toList();
  }

  interface MadeSql {
    @SqlQuery("select person_id from arrival order by line")
    List<PersonId> made();
  }

  @Test
  void whatAKilledServerLeftIsForgotten() throws Exception {
    World world = new World(database);
    begun(world, file(6), 2);
    ImportFollowUp followUp =
        new ImportFollowUp(database, world.jobs(), world.today(), staging(world));
    try (Imports imports = world.imports();
        JobRunner _ =
            new JobRunner(
                database, world.jobs(), List.of(followUp), new Random(1), JobWatch.NONE)) {
      assertThat(latest(world)).isNotNull().extracting(NewHireImport::made).isEqualTo(4);
      assertThat(problems(imports.begin(world.viewer("hr"), file(6))))
          .containsExactly("0  IMPORT_UNDERWAY");
      world.clock.pass(Duration.ofMinutes(3));
      while (jobsLeft(world) > 0) {
        Thread.sleep(20);
      }
      assertThat(latest(world))
          .isEqualTo(new NewHireImport(ImportState.FAILED, 6, 4, "IMPORT_GIVEN_UP"));
      assertThat(left()).isZero();
      takeIn(world, imports, file(6));
      assertThat(plans(world)).hasSize(8);
    }
  }

  private long jobsLeft(World world) {
    JobCounts counts = database.read(tx -> world.jobs().counts(tx, "arrivals.followUp"));
    assertThat(counts.dead()).isZero();
    return counts.waiting() + counts.held();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = "ny3@storsjo.example")
  void whoComesInByAnotherWayMeanwhileKeepsTheFileOut(@Nullable String email) {
    World world = new World(database);
    Staging staging = staging(world);
    byte[] file =
        email == null
            ? new String(file(6), UTF_8).replaceAll("ny\\d@storsjo.example", "").getBytes(UTF_8)
            : file(6);
    ImportId id = begun(world, file, 3);
    FileCheck.Checked checked =
        database.read(tx ->
            fileCheck(world)
                .check(
                    tx,
                    world.unit("Norr").path().organisation(),
                    TableFile.read(Column.FORMAT, file)));
    String name = email == null ? "Ny3" : "Ny";
    String family = email == null ? "Ödman" : "Annan";
    database.write(tx ->
        world
            .arrivals()
            .add(tx, world.viewer("manager"), Newcomers.named(world, name, family, email)));
    Optional<Problem> failure =
        database.write(
            tx -> staging.admit(tx, world.viewer("hr"), id, checked, staging.made(tx, id)));
    assertThat(failure).contains(Arrivals.knownAlready());
    assertThat(plans(world)).hasSize(3);
  }
}
