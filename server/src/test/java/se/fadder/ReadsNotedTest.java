package se.fadder;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import se.fadder.agenda.AgendaSource;
import se.fadder.architecture.House;
import se.fadder.audit.ReadLog;
import se.fadder.audit.ReadLogWriter;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;

/**
 * Tests that whoever is answered another person's data is noted and nobody else is, and that a new
 * verb cannot forget it.
 */
@OnOneDatabase
record ReadsNotedTest(Database database) {

  /**
   * The viewers of the unit: whoever works in a unit may know who else does, whatever they are
   * besides.
   */
  private static final Set<String> OF_THE_UNIT =
      Set.of(
          "self",
          "main mentor",
          "co-mentor",
          "former mentor",
          "manager",
          "former manager",
          "colleague");

  /** What of the new hire is on the agendas of others. */
  private static final Set<String> STEPS_ON_AGENDAS =
      Set.of(
          "main mentor read STEP",
          "co-mentor read STEP",
          "expert read STEP",
          "it read STEP",
          "manager read STEP",
          "hr read STEP");

  /** The same where the two have not met for long. */
  private static final Set<String> WITH_NO_CONTACT =
      Stream.concat(STEPS_ON_AGENDAS.stream(), Stream.of("manager read CADENCE"))
          .collect(toUnmodifiableSet());

  /** Those who see sessions and take no part in them. */
  private static final Set<String> SESSIONS_BY_OTHERS =
      Set.of("manager read SESSION", "sector manager read SESSION", "hr read SESSION");

  /** What is noted besides: an agenda shows IT what it prepares for somebody. */
  private static final Map<String, Set<String>> BESIDES =
      Map.ofEntries(
          Map.entry("not invited on the agenda", Set.of("it read STEP")),
          Map.entry("wish to talk on the agenda", STEPS_ON_AGENDAS),
          Map.entry("wish for another mentor see", WITH_NO_CONTACT),
          Map.entry("mentor who leaves on the agenda", WITH_NO_CONTACT),
          Map.entry("missed session on the agenda", WITH_NO_CONTACT),
          Map.entry("no contact on the agenda", WITH_NO_CONTACT),
          Map.entry("hit session on the agenda", WITH_NO_CONTACT),
          Map.entry("team fika on the agenda", WITH_NO_CONTACT),
          Map.entry("question on the agenda see", WITH_NO_CONTACT),
          Map.entry("step on the agenda see", Set.of("manager read CADENCE")),
          Map.entry("session see", SESSIONS_BY_OTHERS),
          Map.entry("series see", SESSIONS_BY_OTHERS),
          Map.entry(
              "cadence see",
              Set.of("manager read CADENCE", "sector manager read CADENCE", "hr read CADENCE")));

  @TestFactory
  Stream<DynamicTest> whoIsAnsweredIsNotedAndNobodyElse() {
    return noted().entrySet().stream()
        .map(entry ->
            DynamicTest.dynamicTest(
                entry.getKey(), () -> assertNoted(entry.getKey(), entry.getValue())));
  }

  private static Map<String, List<String>> noted() {
    Map<String, List<String>> noted = new TreeMap<>();
    for (String line : NotedReads.OF_OPERATIONS.lines().toList()) {
      String[] halves = line.split(" *: *", -1);
      noted.put(halves[0], halves[1].isEmpty() ? List.of() : List.of(halves[1].split(" ", 2)));
    }
    return noted;
  }

  private void assertNoted(String operation, List<String> subjectAndKind) {
    World world = new World(database);
    if (operation.startsWith("sign-in")) {
      AccessTest.signInSelf(database, world);
    }
    Attempts.Attempt attempt = Objects.requireNonNull(Attempts.ALL.get(operation));
    Set<String> expected = new TreeSet<>(BESIDES.getOrDefault(operation, Set.of()));
    for (String viewer : AccessTest.VIEWERS.values()) {
      boolean could = AccessTest.attempt(database, world, attempt, world.viewer(viewer));
      boolean isTold = operation.startsWith("protected") && OF_THE_UNIT.contains(viewer);
      if (could
          && !isTold
          && !subjectAndKind.isEmpty()
          && !viewer.equals(subjectAndKind.getFirst())) {
        expected.add(viewer + " read " + subjectAndKind.getLast());
      }
    }
    PersonId subject = world.person(subjectAndKind.isEmpty() ? "self" : subjectAndKind.getFirst());
    assertThat(readsOf(subject, world)).as(operation).isEqualTo(expected);
  }

  private Set<String> readsOf(PersonId subject, World world) {
    new ReadLogWriter(database, world.rooms.audit.reads()).close();
    Set<NotedReadSql.NotedRead> all = database.read(tx -> tx.sql(NotedReadSql.class).all());
    return all.stream()
        .filter(read -> read.subjectId().equals(subject))
        .map(read -> world.nameOf(read.viewerId()) + " read " + read.kind())
        .collect(toCollection(TreeSet::new));
  }

  @Test
  void everyOperationSaysWhatIsNoted() {
    assertThat(noted().keySet()).isEqualTo(new TreeSet<>(Attempts.ALL.keySet()));
  }

  @Test
  void aVerbThatReadsForAViewerNotesItOrSaysWhyNot() {
    Set<String> silent = new TreeSet<>();
    for (JavaMethod verb : readingVerbs()) {
      if (!notes(verb, new HashSet<>())) {
        silent.add(verb.getOwner().getSimpleName() + "." + verb.getName());
      }
    }
    assertThat(silent).isEqualTo(new TreeSet<>(UnnotedReads.WHY.keySet()));
  }

  /**
   * The verbs that the graph sees and that take a viewer; what changes something is in the audit
   * log.
   */
  private static List<JavaMethod> readingVerbs() {
    List<JavaMethod> verbs = new ArrayList<>();
    for (JavaClass type : House.CLASSES) {
      if (Set.of("", "kernel", "db", "graph", "graph.engine", "http", "seed")
              .contains(House.roomOf(type))
          // What the sources of an agenda find is noted by Agendas, of what it shows.
          || type.isAssignableTo(AgendaSource.class)) {
        continue;
      }
      for (JavaMethod method : type.getMethods()) {
        if (!method.getModifiers().contains(JavaModifier.PRIVATE)
            && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
            && !isInternal(method)
            && takes(method, Tx.class)
            && takes(method, Viewer.class)) {
          verbs.add(method);
        }
      }
    }
    return verbs;
  }

  /** What only its own package can call, and no graph does, by the rule below. */
  private static boolean isInternal(JavaMethod method) {
    return !method.getModifiers().contains(JavaModifier.PUBLIC) || method.getOwner().isInterface();
  }

  private static boolean takes(JavaCodeUnit method, Class<?> parameter) {
    return method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(parameter));
  }

  /** Whether the method notes, or one of its own class that it calls. */
  private static boolean notes(JavaCodeUnit method, Set<String> seen) {
    if (!seen.add(method.getFullName())) {
      return false;
    }
    for (JavaAccess<?> access : method.getAccessesFromSelf()) {
      if (access.getTargetOwner().isEquivalentTo(ReadLog.class)) {
        return true;
      }
      if (access.getTargetOwner().equals(method.getOwner())
          && access.getTarget().resolveMember().orElse(null) instanceof JavaCodeUnit own
          && notes(own, seen)) {
        return true;
      }
    }
    return false;
  }

  /** Or data would leave by a way that no viewer is known on. */
  @Test
  void theGraphReadsOnlyWithPublicVerbsThatTakeAViewer() {
    Set<String> strays = new TreeSet<>();
    for (JavaClass type : House.CLASSES) {
      if (!House.isNamed(type, "Graph") || House.roomOf(type).startsWith("graph")) {
        continue;
      }
      for (JavaAccess<?> access : type.getAccessesFromSelf()) {
        if (access.getTarget().resolveMember().orElse(null) instanceof JavaMethod verb
            && !House.isNamed(verb.getOwner(), "Graph")
            && (takes(verb, Tx.class) || takes(verb, WriteTx.class))
            && (!takes(verb, Viewer.class) || !verb.getModifiers().contains(JavaModifier.PUBLIC))) {
          strays.add(type.getSimpleName() + " calls " + verb.getFullName());
        }
      }
    }
    assertThat(strays).isEmpty();
  }
}
