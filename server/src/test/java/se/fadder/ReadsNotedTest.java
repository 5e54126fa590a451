package se.fadder;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import se.fadder.agenda.AgendaSource;
import se.fadder.architecture.House;
import se.fadder.audit.ReadLog;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Viewer;

/**
 * Tests that no verb can forget to note whose data it answers with; {@link AccessTest} tests what
 * is noted.
 */
final class ReadsNotedTest {
  @Test
  void everyOperationSaysWhatIsNoted() {
    assertThat(NotedReads.operations()).isEqualTo(new TreeSet<>(Attempts.ALL.keySet()));
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
