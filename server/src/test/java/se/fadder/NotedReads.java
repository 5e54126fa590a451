package se.fadder;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the read log is to hold of what people are answered, for {@link AccessTest}. */
final class NotedReads {
  /** What is noted of each operation of {@link AccessTest}, by those who can; nothing for some. */
  static final String OF_OPERATIONS =
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
      late step see                : self STEP
      late step nudge              :
      passed see                   : self STEP
      passed sort                  :
      first day move               :
      plan close                   :
      evaluation see               :
      evaluation give              :
      evaluation decline           :
      exit talk on the agenda      :
      exit talk see                :
      exit talk give               :
      exit talks to note see       :
      exit talk note               :
      pulse see                    :
      pulse on the agenda          :
      pulse answer                 :
      free lines see               :
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
      visit see                    :
      visit end                    :
      hours of the day see         :
      hours of the day take back   :
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
      session note see             :
      session's notes see          :
      session note write           :
      session note delete          :
      private note see             :
      session's private notes see  :
      private note write           :
      private note delete          :
      session rate                 :
      rating see                   :
      session see                  :
      session listed               :
      sessions of new hire listed  : self SESSION
      session plan                 :
      session of others plan       :
      session log                  :
      session say held             :
      session move                 :
      session call off             :
      session members change       :
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
      cadence see                  :
      mentoring load see           : co-mentor MENTORING_LOAD
      missed session on the agenda :
      no contact on the agenda     : self CADENCE
      unit's cadence see           :
      unit's figures see           :
      unit's newcomers see         : self PLAN
      unit's plans listed          : self PLAN
      unit's cadence set           :
      unit's cadence clear         :
      break plan see               :
      own break see                :
      own break change             :
      own break remove             :
      break see                    :
      break answer                 :
      break's battery say          :
      unit's breaks see            :
      unit's break choose          :
      organisation's shape see     :
      unit's changes see           :
      unit find by name            :
      unit's consequences see      :
      unit add                     :
      unit rename                  :
      unit move                    :
      unit merge                   :
      empty unit close             :
      unit's change withdraw       :
      team fika see                :
      team fika set                :
      team fika end                :
      team fika of the day see     :
      team fika on the agenda      :
      team fika come               :
      team fika take over          :
      team fika's line write       :
      wellness days see            :
      wellness day set             :
      wellness day say done        :
      wellness day remove          :
      break history see            :
      break export see             :
      break history delete         :
      newcomer take in             :
      people like a newcomer see   : self PERSON_RECORD
      setup see                    :
      first hr name                :
      starting content see         :
      starting templates take      :
      starting routines take       :
      statement write              :
      person erase                 :
      staff file see               :
      staff file's changes see     : self EMPLOYMENT
      staff file accept            :
      staff file discard           :
      staff file's change hold     :
      staff file's change answer   :
      second factor of another see : self ACCOUNT
      second factor reset          :
      passkeys see                 :
      passkey remove               :
      machine keys see             :
      machine key make             :
      machine key revoke           :
      machine key for scim see     :
      machine key trust            :
      unit to take in for see      :
      data reads see               : self AUDIT_LOG
      data changes see             : self AUDIT_LOG
      """;

  private static final Map<String, List<String>> ALL = rows();

  /** The viewers of the unit: whoever works in a unit may know who else does. */
  private static final Set<String> OF_THE_UNIT =
      Set.of(
          "self",
          "main mentor",
          "co-mentor",
          "former mentor",
          "manager",
          "former manager",
          "colleague");

  private NotedReads() {}

  static Set<String> operations() {
    return ALL.keySet();
  }

  static String subject(String operation) {
    return row(operation).isEmpty() ? "self" : row(operation).getFirst();
  }

  /** What is to be noted of the subject, where those viewers can carry the operation out. */
  static Set<String> of(String operation, List<String> answered) {
    Set<String> expected = new TreeSet<>(NotedBesides.OF.getOrDefault(operation, Set.of()));
    for (String viewer : answered) {
      boolean isTold = operation.startsWith("protected") && OF_THE_UNIT.contains(viewer);
      if (!isTold && !row(operation).isEmpty() && !viewer.equals(subject(operation))) {
        expected.add(viewer + " read " + row(operation).getLast());
      }
    }
    return expected;
  }

  private static List<String> row(String operation) {
    return Objects.requireNonNull(ALL.get(operation), operation);
  }

  private static Map<String, List<String>> rows() {
    Map<String, List<String>> rows = new TreeMap<>();
    for (String line : OF_OPERATIONS.lines().toList()) {
      String[] halves = line.split(" *: *", -1);
      rows.put(halves[0], halves[1].isEmpty() ? List.of() : List.of(halves[1].split(" ", 2)));
    }
    return rows;
  }
}
