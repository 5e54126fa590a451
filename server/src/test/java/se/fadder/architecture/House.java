package se.fadder.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The plan of the house: which rooms there are, and which other rooms each may know. */
public final class House {
  /** The root package; {@code App} and what it is made of stand there and may know every room. */
  static final String ROOT = "se.fadder";

  /** What is not listed is forbidden. What is listed is there, and used. */
  private static final String ARROWS =
      """
      text           :
      kernel         :
      files          : text kernel
      db.watch       : kernel
      db             : kernel db.watch
      graph          : kernel db
      jobs           : kernel db
      measures       : kernel db
      personaldata   :
      room           : kernel db graph jobs measures personaldata
      graph.engine   : kernel db graph text jobs
      mail           : kernel room
      audit          : ground
      people         : ground audit
      welcome        : ground audit people
      organisation   : ground people files welcome
      statements     : ground audit people
      agenda         : ground audit people
      calendar       : ground audit people
      breakplans     : ground audit people
      visits         : ground people calendar
      routines       : ground audit people
      signin         : ground audit people agenda mail
      oidc           : ground people signin
      secondfactor   : ground audit people signin
      passkeys       : ground audit people signin secondfactor
      fcm            : kernel
      push           : ground audit people calendar fcm
      teamfika       : ground audit people calendar agenda push
      breakwords     : ground people files push
      breaks         : ground people calendar push breakwords breakplans visits teamfika
      mentorship     : ground audit people calendar agenda push
      pairing.matching :
      pairing        : ground audit people mentorship pairing.matching
      insight.cells  :
      outsidesupervisors : ground audit people
      supervision    : ground audit people outsidesupervisors calendar agenda mentorship
      sessionhits    : ground people calendar agenda supervision
      commitments    : ground audit people agenda supervision
      questions      : ground audit people calendar agenda push mentorship supervision commitments
      sessionreminders : ground calendar push supervision
      sessionnotes   : ground audit people supervision commitments questions
      templates      : ground audit people calendar files
      onboarding     : ground audit people calendar mentorship templates
      mentorfollowup : ground audit people calendar agenda push mentorship onboarding
      cadence        : ground audit people calendar agenda push mentorship supervision
      freelines      : ground people
      exittalks      : ground audit people agenda freelines
      pulse          : ground people agenda onboarding freelines
      evaluation     : ground audit people onboarding
      ramp           : ground audit people onboarding
      overview       : ground audit people agenda mentorship templates onboarding ramp
      arrivals       : ground audit people agenda onboarding welcome files
      machines       : ground audit people agenda signin
      staff          : ground audit people agenda files machines
      scim           : ground audit people signin machines staff
      devicesecurity : ground signin push
      letters        : ground people mail push
      calendarfeed   : ground audit people calendar signin supervision
      today          : ground audit people agenda mentorship templates onboarding
      stepreminders  : ground people calendar push mentorship templates onboarding today
      admin          : ground people agenda
      setup          : ground audit people calendar agenda signin passkeys routines templates seed
      insight        : ground audit people commands files templates onboarding cadence overview insight.cells
      dataprotection : ground audit people files
      http           : kernel graph graph.engine room signin
      bundle         : http
      seed           : kernel db text files people calendar breakplans breaks routines mentorship outsidesupervisors supervision commitments questions sessionnotes teamfika templates onboarding ramp welcome
      operations     : kernel db graph jobs http signin fcm
      commands       : kernel db
      backup         : kernel db commands
      """;

  private static final String GROUND = "ground";

  /** What every room with a subject may know: what {@code Base} and {@code Room} are made of. */
  private static final List<String> ON_THE_GROUND =
      List.of("text", "kernel", "db", "graph", "jobs", "measures", "personaldata", "room");

  /** What each room may know besides itself. */
  public static final Map<String, Set<String>> ROOMS = new LinkedHashMap<>();

  static {
    ARROWS
        .lines()
        .map(line -> line.split(" *: *", -1))
        .forEach(halves -> {
          if (ROOMS.put(halves[0], rooms(halves[1])) != null) {
            throw new IllegalStateException(halves[0] + " has two rows");
          }
        });
  }

  /** The server's classes, without those of the tests. */
  public static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  private House() {}

  private static Set<String> rooms(String words) {
    Set<String> rooms = new TreeSet<>();
    for (String word : words.split(" ", -1)) {
      rooms.addAll(
          word.equals(GROUND) ? ON_THE_GROUND : word.isEmpty() ? List.of() : List.of(word));
    }
    return rooms;
  }

  static Set<String> known(String room) {
    return Objects.requireNonNull(ROOMS.get(room), room);
  }

  /** The rooms that a room's own row names; what all stand on is not among them. */
  static Set<String> named(String room) {
    Set<String> named = new TreeSet<>(known(room));
    if (named.containsAll(ON_THE_GROUND)) {
      ON_THE_GROUND.forEach(named::remove);
    }
    return named;
  }

  static String packageOf(String room) {
    return ROOT + "." + room;
  }

  /** The room that a class stands in; empty for one in the base package. */
  public static String roomOf(JavaClass type) {
    String name = type.getPackageName();
    return name.equals(ROOT) ? "" : name.substring(ROOT.length() + 1);
  }

  /** Whether the class, or the one that it is nested in, is named so. */
  public static boolean isNamed(JavaClass type, String suffix) {
    return outermost(type).getSimpleName().endsWith(suffix);
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(House::outermost).orElse(type);
  }

  /** The interfaces that hold a room's SQL. */
  static List<JavaClass> sqlInterfaces() {
    return CLASSES.stream().filter(type -> type.getSimpleName().endsWith("Sql")).toList();
  }

  /** What is to be said of each package of some classes that is in no row of the plan. */
  public static List<String> strangers(Iterable<JavaClass> classes) {
    Map<String, Set<String>> known = new TreeMap<>();
    for (JavaClass type : classes) {
      String room = roomOf(type);
      if (!room.isEmpty() && !ROOMS.containsKey(room)) {
        Set<String> rooms = known.computeIfAbsent(room, name -> new TreeSet<>());
        type.getDirectDependenciesFromSelf().stream()
            .map(dependency -> dependency.getTargetClass().getBaseComponentType())
            .filter(target -> target.getPackageName().startsWith(ROOT + "."))
            .map(House::roomOf)
            .filter(other -> !other.equals(room))
            .map(other -> ON_THE_GROUND.contains(other) ? GROUND : other)
            .forEach(rooms::add);
      }
    }
    return known.entrySet().stream()
        .map(entry ->
            "the room %s is in no row of House.ARROWS; by what it imports its row is \"%1$s : %s\""
                .formatted(entry.getKey(), String.join(" ", entry.getValue())))
        .toList();
  }

  static String[] packages(Iterable<String> rooms) {
    Set<String> packages = new TreeSet<>();
    rooms.forEach(room -> packages.add(packageOf(room)));
    return packages.toArray(String[]::new);
  }

  static boolean isOneOf(String text, String... texts) {
    return Arrays.asList(texts).contains(text);
  }
}
