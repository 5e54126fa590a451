package se.fadder.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.logging.LogManager;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import se.fadder.App;
import se.fadder.kernel.Outcome;

/** Tests that the house is built as {@link House} plans it. */
final class HouseTest {
  /** Every library, by package, and the rooms that may import it. What is missing nobody may. */
  private static final Map<String, Set<String>> LIBRARIES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("java.sql", Set.of("db", "db.watch", "backup", "dataprotection")),
              Map.entry("javax.sql", Set.of("db")),
              Map.entry("org.jdbi", Set.of("db")),
              Map.entry("org.flywaydb", Set.of("db")),
              Map.entry("com.zaxxer.hikari", Set.of("db")),
              Map.entry("org.sqlite", Set.of("db", "db.watch")),
              Map.entry("org.postgresql", Set.of("db")),
              Map.entry("graphql", Set.of("graph", "graph.engine")),
              Map.entry("org.dataloader", Set.of("graph", "graph.engine")),
              Map.entry(
                  "com.github.benmanes.caffeine",
                  Set.of(
                      "graph.engine", "http", "audit", "db", "people", "signin", "calendarfeed")),
              Map.entry(
                  "com.fasterxml.jackson",
                  Set.of(
                      "kernel",
                      "graph",
                      "graph.engine",
                      "http",
                      "bundle",
                      "fcm",
                      "operations",
                      "scim")),
              Map.entry("io.micrometer", Set.of("operations")),
              Map.entry("jakarta.mail", Set.of("mail")),
              Map.entry("io.helidon", Set.of("http")),
              Map.entry("com.google.firebase", Set.of("fcm")),
              Map.entry("com.google.auth", Set.of("fcm")),
              Map.entry("com.google.api", Set.of("fcm")),
              Map.entry("com.nimbusds", Set.of("oidc")),
              Map.entry("org.bouncycastle", Set.of("signin")),
              Map.entry("com.webauthn4j", Set.of("passkeys")),
              Map.entry("io.nayuki.qrcodegen", Set.of("signin")),
              Map.entry("de.focus_shift.jollyday", Set.of("calendar")),
              Map.entry("biweekly", Set.of("calendarfeed")),
              Map.entry("de.siegmar.fastcsv", Set.of("seed", "files")),
              Map.entry("org.dhatim.fastexcel", Set.of("files")),
              Map.entry("org.snakeyaml", Set.of("files"))));

  /** What every room may import. */
  private static final List<String> EVERYWHERE = List.of("java", "javax", "org.jspecify");

  private static final int MOST_LINES = 400;

  private static final long MOST_LINES_IN_A_ROOM = 5_000;

  /** What is started and put together; everything else has a room. */
  private static final int MOST_IN_ROOT = 9;

  @TestFactory
  Stream<DynamicTest> aRoomKnowsOnlyTheRoomsThatItMay() {
    return House.ROOMS.keySet().stream()
        .map(room ->
            DynamicTest.dynamicTest(
                room,
                () -> {
                  Set<String> known = new TreeSet<>(House.known(room));
                  known.add(room);
                  classes()
                      .that()
                      .resideInAPackage(House.packageOf(room))
                      .should()
                      .onlyDependOnClassesThat(
                          resideOutsideOfPackage(House.ROOT + "..")
                              .or(resideInAnyPackage(House.packages(known))))
                      .check(House.CLASSES);
                }));
  }

  @Test
  void everyPackageIsARoomOfThePlan() {
    assertThat(House.strangers(House.CLASSES)).isEmpty();
  }

  @Test
  void everyRoomOfThePlanIsThere() {
    assertThat(House.CLASSES.stream().map(House::roomOf)).containsAll(House.ROOMS.keySet());
  }

  /** A room is used by its classes or by its tables, which a statement may read without a class. */
  @Test
  void everyArrowOfThePlanIsUsed() throws ReflectiveOperationException {
    Set<String> unused = new TreeSet<>();
    House.ROOMS
        .keySet()
        .forEach(room -> House.named(room).forEach(other -> unused.add(room + " : " + other)));
    for (JavaClass type : House.CLASSES) {
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        if (isIn(House.ROOT, target)) {
          unused.remove(House.roomOf(type) + " : " + House.roomOf(target));
        }
      }
    }
    TablesTest.roomsRead()
        .forEach((room, others) -> others.forEach(other -> unused.remove(room + " : " + other)));
    assertThat(unused).isEmpty();
  }

  @Test
  void thePlanHasNoCycles() {
    Set<String> built = new TreeSet<>();
    for (int round = 0; round < House.ROOMS.size(); round++) {
      House.ROOMS.forEach((room, known) -> {
        if (built.containsAll(known)) {
          built.add(room);
        }
      });
    }
    assertThat(built).isEqualTo(House.ROOMS.keySet());
  }

  @Test
  void roomsHaveNoCycles() {
    slices().matching(House.ROOT + ".(*)..").should().beFreeOfCycles().check(House.CLASSES);
  }

  @Test
  void aLibraryIsImportedOnlyWhereItBelongs() {
    Set<String> strays = new TreeSet<>();
    for (JavaClass type : House.CLASSES) {
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        if (!mayImport(type, target)) {
          strays.add(type.getName() + " imports " + target.getName());
        }
      }
    }
    assertThat(strays).isEmpty();
  }

  private static boolean mayImport(JavaClass type, JavaClass target) {
    if (target.isPrimitive() || isIn(House.ROOT, target)) {
      return true;
    }
    if (isIn("org.jdbi", target) && House.isNamed(type, "Sql")) {
      return true;
    }
    return LIBRARIES.entrySet().stream()
        .filter(library -> isIn(library.getKey(), target))
        .findFirst()
        .map(library -> library.getValue().contains(House.roomOf(type)))
        .orElseGet(() -> EVERYWHERE.stream().anyMatch(name -> isIn(name, target)));
  }

  private static boolean isIn(String library, JavaClass target) {
    return (target.getPackageName() + ".").startsWith(library + ".");
  }

  @Test
  void atMostOneFileImportsFirebase() {
    assertThat(filesThatImport("com.google.firebase")).hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void oneFileImportsMicrometer() {
    assertThat(filesThatImport("io.micrometer")).containsExactly("Metrics.java");
  }

  @Test
  void oneFileImportsTheMailLibrary() {
    assertThat(filesThatImport("jakarta.mail")).containsExactly("Smtp.java");
  }

  private static Set<String> filesThatImport(String library) {
    return House.CLASSES.stream()
        .filter(type ->
            type.getDirectDependenciesFromSelf().stream()
                .anyMatch(to -> isIn(library, to.getTargetClass())))
        .map(type -> type.getSource().orElseThrow().getFileName().orElseThrow())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void aRoomIsWiredIntoTheGraphInItsGraphAndRoomClassesOnly() {
    noClasses()
        .that(
            are(
                describe(
                    "in a room and not named Graph or Room",
                    type ->
                        !House.isOneOf(
                                House.roomOf(type),
                                "",
                                "graph",
                                "graph.engine",
                                "http",
                                "operations",
                                "room")
                            && !House.isNamed(type, "Graph")
                            && !House.isNamed(type, "Room"))))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(House.packageOf("graph"))
        .check(House.CLASSES);
  }

  @Test
  void sqlStandsInInterfacesThatOnlyTheirRoomCanSee() {
    classes()
        .that()
        .haveSimpleNameEndingWith("Sql")
        .should()
        .beInterfaces()
        .andShould()
        .bePackagePrivate()
        .check(House.CLASSES);
  }

  @Test
  void onlyAppAsksForTheTime() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(App.class.getName())
        .should()
        .accessTargetWhere(asksForTheTime())
        .check(House.CLASSES);
  }

  private static DescribedPredicate<JavaAccess<?>> asksForTheTime() {
    return describe(
        "asks for the time without a clock",
        access -> {
          String owner = access.getTargetOwner().getName();
          String name = access.getTarget().getName();
          boolean ofClock =
              access.getTarget().getFullName().contains("(" + Clock.class.getName() + ")");
          return (owner.startsWith("java.time.") && name.equals("now") && !ofClock)
              || (owner.equals(Clock.class.getName())
                  && (name.startsWith("system") || name.startsWith("tick")))
              || access.getTarget().getFullName().equals("java.lang.System.currentTimeMillis()")
              || access.getTarget().getFullName().equals("java.util.Date.<init>()")
              || (owner.equals("java.util.Calendar") && name.equals("getInstance"));
        });
  }

  @Test
  void noClassIsNamedForNothing() {
    noClasses()
        .that()
        .areNotAssignableTo(LogManager.class)
        .should()
        .haveNameMatching(".*(Manager|Util(s|ity)?|Helper)$")
        .check(House.CLASSES);
  }

  @Test
  void thereIsOneOutcome() {
    assertThat(
            House.CLASSES.stream()
                .filter(type -> type.getSimpleName().equals(Outcome.class.getSimpleName()))
                .map(JavaClass::getName))
        .containsExactly(Outcome.class.getName());
  }

  @Test
  void everyRoomIsNullMarked() {
    assertThat(
            House.CLASSES.stream()
                .map(JavaClass::getPackage)
                .filter(room -> !isNullMarked(room))
                .map(JavaPackage::getName))
        .isEmpty();
  }

  private static boolean isNullMarked(JavaPackage room) {
    return room.tryGetPackageInfo()
        .filter(info -> info.isAnnotatedWith(NullMarked.class))
        .isPresent();
  }

  @Test
  void thePageOnTheArchitectureNamesEveryRoomInItsTableAndItsPicture() throws IOException {
    String table = Files.readString(Path.of("..", "docs", "ARCHITECTURE.md"));
    String picture = Files.readString(Path.of("..", "docs", "rooms.svg"));
    // What is part of a room stands in its row of the table; what only builds, in no picture.
    assertThat(House.ROOMS.keySet())
        .allSatisfy(room -> assertThat(table).containsPattern("(?m)^\\|.*`" + room + "`"))
        .allSatisfy(room -> {
          if (!room.contains(".") && !room.equals("bundle")) {
            assertThat(picture).contains(">" + room + "</text>");
          }
        });
  }

  @Test
  void filesAreShort() throws IOException {
    List<String> tooLong = new ArrayList<>();
    for (Path root : List.of(Path.of("src"), Path.of("..", "graphql-schema", "src"))) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(HouseTest::isWritten).toList()) {
          int lines = Files.readAllLines(file).size();
          if (lines >= MOST_LINES) {
            tooLong.add(file + " has " + lines + " lines");
          }
        }
      }
    }
    assertThat(tooLong).isEmpty();
  }

  @Test
  void roomsAreSmall() throws IOException {
    Map<String, Long> tooLarge = new TreeMap<>();
    for (String room : House.ROOMS.keySet()) {
      long lines = linesOf(House.packageOf(room));
      if (lines > MOST_LINES_IN_A_ROOM) {
        tooLarge.put(room, lines);
      }
    }
    assertThat(tooLarge).isEmpty();
  }

  /**
   * The lines of a package, without those of packages below it: each is a room of its own; and
   * without what it declares of its tables, which is no code and grows with their columns.
   */
  private static long linesOf(String name) throws IOException {
    Path folder = Path.of("src/main/java", name.split("\\."));
    long lines = 0;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = Files.readString(file);
        lines += text.contains("TableData.parse(") ? 0 : text.lines().count();
      }
    }
    return lines;
  }

  @Test
  void theRootIsSmall() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/java/se/fadder"))) {
      List<Path> root = files.filter(Files::isRegularFile).toList();
      assertThat(root).hasSizeLessThanOrEqualTo(MOST_IN_ROOT);
      for (Path file : root) {
        // Each room is imported, kept and made there.
        int most = file.endsWith("Rooms.java") ? 4 * House.ROOMS.size() : 200;
        assertThat(Files.readAllLines(file)).as("%s", file).hasSizeLessThanOrEqualTo(most);
      }
    }
  }

  private static boolean isWritten(Path file) {
    String name = file.toString();
    return Stream.of(".java", ".graphqls", ".js", ".css").anyMatch(name::endsWith);
  }
}
