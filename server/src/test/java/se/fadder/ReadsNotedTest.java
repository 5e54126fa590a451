package se.fadder;

import static java.util.stream.Collectors.toCollection;
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
  /** What is noted of each operation of {@link AccessTest}, by those who can; nothing for some. */
  private static final String NOTED =
      """
      plan read                    : self PLAN
      plan listed                  : self PLAN
      plan progress                : self PLAN
      owner assign                 :
      new hire's step see          : self STEP
      new hire's step tick         :
      mentor's step tick           :
      manager's step tick          :
      hr's step tick               :
      it's step see                : self STEP
      it's step tick               :
      expert's step see            : self STEP
      expert's step untick         :
      step skip                    :
      step credit ask              :
      step credit                  :
      step credit decline          :
      step reopen                  :
      step move                    :
      step assign                  :
      step add                     :
      step sign off                :
      step send back               :
      step comment                 :
      step comments see            :
      step comments say seen       :
      step comment take back       :
      step link                    :
      step unlink                  :
      step on the agenda see       : self STEP
      not invited on the agenda    : unstarted ACCOUNT
      waiting see                  : self STEP
      passed see                   : self STEP
      passed sort                  :
      first day move               :
      plan close                   :
      evaluation see               :
      evaluation give              :
      evaluation decline           :
      templates listed             :
      template read                :
      template write               :
      unit's template write        :
      unit's template begin        :
      unit's template publish      :
      draft read                   :
      newer version see            : self PLAN
      plan take over               :
      plan begin                   :
      without plan listed          : colleague PLAN
      unstarted's open step see    : unstarted STEP
      unstarted's closed step see  : unstarted STEP
      ramp read                    : self RAMP
      ramp agree                   :
      case count note              :
      above ramp listed            : self PLAN
      mentors see                  : self MENTORS
      mentor assign                :
      mentorship end               :
      mentor request see           : colleague MENTOR_REQUEST
      mentors asked for see        : colleague MENTOR_REQUEST
      mentor request on the agenda : colleague MENTOR_REQUEST
      mentor ask                   :
      mentor request accept        :
      mentor request decline       :
      mentor request withdraw      :
      mentor request put away      :
      question see                 :
      session's questions see      :
      question on the agenda see   :
      question park                :
      question answer              :
      question commit              :
      question take back           :
      question take along          :
      question say seen            :
      commitment see               :
      session's commitments see    :
      commitment add               :
      commitment say done          :
      commitment say undone        :
      commitment take back         :
      pairing propose              :
      pairing see                  :
      pairing units see            :
      pairing listed               :
      pairing line see             : co-mentor PAIRING
      pairing lines see            : co-mentor PAIRING
      pairing moves see            : co-mentor PAIRING
      pairing shortages see        : co-mentor PAIRING
      pairing choices see          : co-mentor PAIRING
      pairing change               :
      pairing solve again          :
      pairing ask                  :
      pairing weights see          :
      pairing weights set          :
      session see                  :
      session listed               :
      sessions of new hire listed  : self SESSION
      session plan                 :
      session of others plan       :
      session log                  :
      session say held             :
      session move                 :
      session call off             :
      session attendance set       :
      session reason see           :
      case review raise            :
      case review count            :
      raised cases see             :
      series see                   :
      series preview               :
      series plan                  :
      series end                   :
      series may be ended          :
      session that is hit see      :
      hit session on the agenda    :
      session that is hit keep     :
      times for a session see      :
      outside supervisor see       :
      outside supervisor listed    :
      outside supervisor add       :
      outside supervisor change    :
      outside supervisor end       :
      absence dates see            : self ABSENCE
      part time see                : self ABSENCE
      absence begin                :
      absence end                  :
      absence withdraw             :
      own hours see                : self WORKING_HOURS
      own hours set                :
      own hours end                :
      unit's hours see             :
      unit's hours set             :
      name see                     :
      workplace see                :
      protected's workplace see    : protected EMPLOYMENT
      colleague find               :
      protected find               :
      roles see                    : self EMPLOYMENT
      unit's people see            :
      protected among unit's people:
      unit's plans see             : self PLAN
      sector's plans see           : self PLAN
      employment's plan see        : self PLAN
      employment end               :
      employment continue          :
      employment withdraw          :
      employment correct           :
      employment begin             :
      record see                   : self PERSON_RECORD
      record correct               :
      contact see                  :
      protected's contact see      :
      contact set                  :
      mentorship withdraw          :
      skill see                    :
      skill add                    :
      skill rename                 :
      skill retire                 :
      kept apart see               :
      kept apart set               :
      kept apart lift              :
      mentor profile see           :
      mentor profile set           :
      newcomer profile see         :
      newcomer profile set         :
      role assign                  :
      role end                     :
      account state see            : self ACCOUNT
      invitation see               : unstarted ACCOUNT
      invitation create            :
      password link create         :
      account for hr see           : self ACCOUNT
      sign-in link waiting see     :
      sign-in link show instead    :
      sign-in link shown see       :
      sign-in link shown say known :
      who can be mailed see        : self ACCOUNT
      sign-in session see          :
      sign-in session end          :
      device see                   :
      device change                :
      notification see             :
      notification answer          :
      dead jobs see                :
      routine see                  :
      routine find                 :
      routine favour               :
      routine start                :
      unit to publish for see      :
      routine publish              :
      routine review               :
      started routine see          :
      started routine listed       :
      started routine's checks see :
      started routine check        :
      started routine uncheck      :
      started routine put away     :
      started routine take up      :
      fit check see                :
      fit check answer             :
      wish to talk on the agenda   :
      talk say held                :
      other mentor ask for         :
      wish for another mentor see  :
      mentor who leaves on the agenda: self MENTORS
      cadence see                  : self CADENCE
      mentoring load see           : co-mentor MENTORING_LOAD
      missed session on the agenda :
      no contact on the agenda     : self CADENCE
      unit's cadence see           :
      unit's cadence set           :
      unit's cadence clear         :
      newcomer take in             :
      people like a newcomer see   : self PERSON_RECORD
      unit to take in for see      :
      data reads see               : self AUDIT_LOG
      data changes see             : self AUDIT_LOG
      """;

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
          "manager read CADENCE",
          "main mentor read STEP",
          "co-mentor read STEP",
          "expert read STEP",
          "it read STEP",
          "manager read STEP",
          "hr read STEP");

  /** What is noted besides: an agenda shows IT what it prepares for somebody. */
  private static final Map<String, Set<String>> BESIDES =
      Map.of(
          "not invited on the agenda",
          Set.of("it read STEP"),
          "wish to talk on the agenda",
          STEPS_ON_AGENDAS,
          "wish for another mentor see",
          STEPS_ON_AGENDAS,
          "mentor who leaves on the agenda",
          STEPS_ON_AGENDAS,
          "session see",
          Set.of("manager read SESSION", "sector manager read SESSION", "hr read SESSION"),
          "step on the agenda see",
          Set.of("manager read CADENCE"),
          "missed session on the agenda",
          STEPS_ON_AGENDAS,
          "no contact on the agenda",
          STEPS_ON_AGENDAS);

  @TestFactory
  Stream<DynamicTest> whoIsAnsweredIsNotedAndNobodyElse() {
    return noted().entrySet().stream()
        .map(entry ->
            DynamicTest.dynamicTest(
                entry.getKey(), () -> assertNoted(entry.getKey(), entry.getValue())));
  }

  private static Map<String, List<String>> noted() {
    Map<String, List<String>> noted = new TreeMap<>();
    for (String line : NOTED.lines().toList()) {
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
