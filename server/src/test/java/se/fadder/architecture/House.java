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
  /** The base package; {@code App} and what it is made of stand there and may know every room. */
  static final String ROOT = "se.fadder";

  /** Rooms that are not built yet stand here already. What is not listed is forbidden. */
  private static final String ARROWS =
      """
      text           :
      files          : text
      kernel         :
      db             : kernel text
      graph          : kernel db
      jobs           : kernel db
      room           : kernel db graph jobs
      graph.engine   : kernel db graph text jobs
      mail           : kernel room
      audit          : base jobs
      people         : base audit
      calendar       : base audit people
      routines       : base audit people calendar jobs files
      signin         : base audit people jobs mail
      fcm            : kernel
      push           : base audit people jobs fcm
      mentorship     : base audit people calendar jobs push
      templates      : base audit people calendar files
      onboarding     : base audit people calendar jobs mentorship templates
      stepreminders  : base people calendar jobs push templates onboarding
      ramp           : base audit people onboarding
      overview       : base audit people jobs mentorship templates onboarding ramp
      arrivals       : base audit people calendar jobs signin files mentorship templates onboarding
      devicesecurity : base signin push
      supervision    : base audit people calendar jobs push mentorship
      recovery       : base audit people calendar jobs push
      today          : base audit people routines mentorship templates onboarding supervision recovery
      insight        : base people calendar jobs push mentorship onboarding ramp supervision recovery today
      admin          : base people signin jobs
      http           : kernel text graph graph.engine room signin
      seed           : kernel db text files audit people calendar routines signin push mentorship templates onboarding ramp supervision recovery
      operations     : kernel db graph jobs http signin fcm audit
      """;

  private static final List<String> BASE = List.of("text", "kernel", "db", "graph", "room");

  /** What each room may know besides itself. */
  public static final Map<String, Set<String>> ROOMS = new LinkedHashMap<>();

  static {
    ARROWS
        .lines()
        .map(line -> line.split(" *: *", -1))
        .forEach(halves -> ROOMS.put(halves[0], rooms(halves[1])));
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
      rooms.addAll(word.equals("base") ? BASE : word.isEmpty() ? List.of() : List.of(word));
    }
    return rooms;
  }

  static Set<String> known(String room) {
    return Objects.requireNonNull(ROOMS.get(room), room);
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
            .map(other -> BASE.contains(other) ? "base" : other)
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
