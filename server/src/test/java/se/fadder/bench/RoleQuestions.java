package se.fadder.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.fadder.bench.RolePeople.Member;

/** The questions of the companion client as somebody opens it and looks around. */
public final class RoleQuestions {
  private static final Map<String, ?> NOTHING = Map.of();
  private static final Map<String, ?> PAGE = Map.of("first", 20);

  private RoleQuestions() {}

  /**
   * One query of the client.
   *
   * @param name of its file, with its room, such as {@code overview/plans}
   */
  public record Question(String name, Map<String, ?> variables) {
    String room() {
      return name.substring(0, name.indexOf('/'));
    }

    String operation() {
      return name.substring(1 + name.indexOf('/'));
    }
  }

  /** What each member asks, in the same order for all. */
  public static List<Question> of(Member member) {
    Map<String, ?> plan = Map.of("id", "Plan_" + member.plan());
    Map<String, ?> person = Map.of("id", hirePerson(member));
    Map<String, ?> unit = Map.of("id", "Unit_" + member.unit());
    Map<String, ?> session = Map.of("id", "Session_" + member.metIn());
    return Stream.of(
            new Question("shell/viewer", NOTHING),
            new Question("onboarding/myPlan", NOTHING),
            new Question("today/agenda", NOTHING),
            new Question("today/stepsToDo", PAGE),
            new Question("supervision/sessions", Map.of("first", 20, "past", false)),
            new Question("supervision/sessions", Map.of("first", 20, "past", true)),
            new Question("supervision/sessionsHit", NOTHING),
            new Question("supervision/sessionsToLog", NOTHING),
            new Question(
                "supervision/sessionsOf", Map.of("personId", hirePerson(member), "first", 20)),
            new Question("supervision/session", session),
            new Question("sessionnotes/sessionNotes", session),
            new Question("commitments/sessionCommitments", session),
            new Question("questions/sessionQuestions", session),
            new Question("questions/questions", NOTHING),
            new Question("questions/questionsEnded", PAGE),
            new Question("commitments/commitments", NOTHING),
            new Question("overview/mentees", PAGE),
            new Question("overview/plans", PAGE),
            new Question("overview/plans", signal("BEHIND")),
            new Question("overview/plans", signal("NO_OWNER")),
            new Question("overview/plans", signal("NO_MENTOR")),
            new Question("overview/plans", signal("ABOVE_RAMP")),
            new Question("overview/withoutPlan", PAGE),
            new Question("overview/closedPlans", PAGE),
            new Question("onboarding/plan", plan),
            new Question("onboarding/planCourse", plan),
            new Question("onboarding/planTexts", plan),
            new Question("onboarding/planNewer", plan),
            new Question("ramp/ramp", plan),
            new Question("onboarding/stepMore", Map.of("id", "Step_" + member.step())),
            new Question("templates/templates", PAGE),
            new Question("templates/templateChoices", NOTHING),
            new Question("arrivals/newHireUnits", PAGE),
            new Question("arrivals/newHireAlike", Map.of("givenName", "Nobody of that name")),
            new Question("arrivals/newHireImport", NOTHING),
            new Question("staff/staffFile", NOTHING),
            new Question("staff/staffFiles", NOTHING),
            new Question("machines/machineKeys", NOTHING),
            new Question(
                "staff/staffChanges",
                Map.of(
                    "fileId",
                    "019b0001-0000-7000-8000-000000000001",
                    "kinds",
                    List.of("PERSON_NEW"),
                    "first",
                    20)),
            new Question("people/people", Map.of("search", "eli", "first", 20)),
            new Question("people/personCard", Map.of("id", hirePerson(member))),
            new Question("cadence/personCadence", Map.of("id", hirePerson(member))),
            new Question("cadence/menteesCadence", NOTHING),
            new Question("audit/dataReads", PAGE),
            new Question("audit/dataChanges", PAGE),
            new Question("routines/routines", PAGE),
            new Question("routines/routineRuns", NOTHING),
            new Question("routines/routineRunsEnded", PAGE),
            new Question("routines/routineUnits", PAGE),
            new Question("breakplans/breakPlan", NOTHING),
            new Question("breaks/breakWeeks", NOTHING),
            new Question("calendarfeed/calendarFeed", NOTHING),
            new Question("letters/letters", NOTHING),
            new Question("mentorfollowup/fitCheck", NOTHING),
            new Question("mentorfollowup/mentorChange", NOTHING),
            new Question("mentorship/profiles/mentorProfile", NOTHING),
            new Question("mentorship/profiles/newcomerProfile", NOTHING),
            new Question("mentorship/profiles/skills", NOTHING),
            new Question("mentorship/requests/presentMentees", NOTHING),
            new Question("onboarding/myPeople", NOTHING),
            new Question("overview/planSignalCounts", NOTHING),
            new Question("teamfika/teamFikaDays", NOTHING),
            new Question("templates/templateBases", NOTHING),
            new Question("visits/ownDay", NOTHING),
            new Question("welcome/myWelcome", NOTHING),
            new Question("admin/deadJobs", PAGE),
            new Question("overview/urgentPlans", PAGE),
            new Question("pairing/pairingProposals", PAGE),
            new Question("pairing/pairingUnits", PAGE),
            new Question("people/peopleAround", PAGE),
            new Question("sessionnotes/ownNotes", PAGE),
            new Question("welcome/welcomeUnits", PAGE),
            new Question("calendar/hours", person),
            new Question("mentorship/profiles/keptApart", person),
            new Question("mentorship/requests/mentorRequestsFor", person),
            new Question("breaks/breakWeek", Map.of("day", "2026-03-09")),
            new Question("sessionnotes/sessionPrivateNotes", session),
            new Question("sessionnotes/sessionRating", session),
            new Question("sessionnotes/sessionSearch", Map.of("text", "samtal")),
            new Question("supervision/outsideSupervisors", Map.of("withEnded", false)),
            new Question("supervision/personSessions", Map.of("personId", hirePerson(member))),
            new Question("supervision/sessionPeople", Map.of("with", List.of(hirePerson(member)))),
            new Question(
                "supervision/sessionsToday", Map.of("ids", List.of("Session_" + member.metIn()))),
            new Question(
                "supervision/sessionTimes",
                Map.of("with", List.of(hirePerson(member)), "self", true, "minutes", 45)),
            new Question("welcome/welcomeOf", Map.of("id", "Employment_" + member.employment())),
            new Question("welcome/welcomeUsual", unit),
            new Question("breakplans/unitBreaks", unit),
            new Question("cadence/unitCadence", unit),
            new Question("pairing/pairingWeights", unit),
            new Question("teamfika/unitTeam", unit),
            new Question("today/unitManagers", Map.of("units", List.of("Unit_" + member.unit()))),
            new Question("insight/figureUnits", NOTHING),
            new Question("insight/figures", unit),
            new Question(
                "insight/unitNewcomers", Map.of("unitId", "Unit_" + member.unit(), "first", 20)),
            new Question("organisation/organisationRoots", NOTHING),
            new Question("organisation/organisationUnit", unit),
            new Question("organisation/unitsBelow", with(unit, "first", 20)),
            new Question("organisation/unitsNamed", Map.of("search", "grupp 1")),
            new Question(
                "organisation/unitConsequences",
                Map.of(
                    "kind", "CLOSE", "unitId", "Unit_" + member.unit(), "fromDay", "2041-01-01")),
            new Question("setup/setup", NOTHING),
            new Question("setup/startingContent", NOTHING),
            new Question("statements/statements", NOTHING),
            new Question("dataprotection/dataProtection", NOTHING),
            new Question("secondfactor/ownFactor", NOTHING),
            new Question("secondfactor/secondFactorOf", Map.of("id", hirePerson(member))),
            new Question("passkeys/ownPasskeys", NOTHING),
            new Question("push/devices", NOTHING),
            new Question("signin/signInSessions", NOTHING),
            new Question("signin/ownPassword", NOTHING),
            new Question("signin/accountOf", Map.of("id", hirePerson(member))))
        .toList();
  }

  private static String hirePerson(Member member) {
    return "Person_" + member.hirePerson();
  }

  private static Map<String, ?> with(Map<String, ?> others, String name, Object value) {
    Map<String, Object> all = new LinkedHashMap<>(others);
    all.put(name, value);
    return all;
  }

  private static Map<String, ?> signal(String name) {
    return Map.of("first", 20, "signal", name);
  }
}
