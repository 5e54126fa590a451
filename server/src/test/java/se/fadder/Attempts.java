package se.fadder;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.fadder.db.WriteTx;
import se.fadder.insight.Figures;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Outcomes;
import se.fadder.kernel.Page;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;
import se.fadder.mentorship.MentorshipKind;
import se.fadder.onboarding.Plans;
import se.fadder.onboarding.Step;
import se.fadder.overview.UnitPlans;
import se.fadder.overview.UnitPlans.PlansOf;
import se.fadder.people.DataAccessHistory;
import se.fadder.people.PersonRoles;
import se.fadder.people.Role;
import se.fadder.people.UnitMembers;
import se.fadder.people.UnitMembers.MembersOf;
import se.fadder.signin.Invitations;
import se.fadder.signin.ShownLinkId;
import se.fadder.signin.SignInSessionId;

/**
 * The attempts at every operation on the data of {@link World}'s new hire, by the name of {@link
 * AccessTest}.
 */
final class Attempts {
  private static final Page PAGE = Page.first(100);

  private Attempts() {}

  /** An attempt at an operation; returns whether the viewer could. */
  interface Attempt {
    boolean by(World world, WriteTx tx, Viewer viewer);
  }

  static final Map<String, Attempt> ALL = new HashMap<>();

  static {
    ALL.put(
        "plan read",
        (w, tx, v) -> !w.rooms.onboarding.plans().byIds(tx, v, Set.of(w.plan("self"))).isEmpty());
    ALL.put(
        "plan listed",
        (w, tx, v) ->
            w.rooms.overview.pages().inReach(tx, v, null, Page.first(100)).items().stream()
                .anyMatch(plan -> plan.id().equals(w.plan("self"))));
    ALL.put(
        "plan progress",
        (w, tx, v) ->
            !w.rooms.onboarding.plans().progress(tx, v, Set.of(w.plan("self"))).isEmpty());
    ALL.put(
        "owner assign",
        (w, tx, v) ->
            w.rooms.onboarding.owners().assign(tx, v, w.plan("self"), w.person("colleague"))
                instanceof Outcome.Done);
    ALL.put("new hire's step see", (w, tx, v) -> sees(w, tx, v, "self", "hej"));
    ALL.put("new hire's step tick", (w, tx, v) -> ticks(w, tx, v, "hej"));
    ALL.put("mentor's step tick", (w, tx, v) -> ticks(w, tx, v, "fika"));
    ALL.put("manager's step tick", (w, tx, v) -> ticks(w, tx, v, "samtal"));
    ALL.put("hr's step tick", (w, tx, v) -> ticks(w, tx, v, "avtal"));
    ALL.put("it's step see", (w, tx, v) -> sees(w, tx, v, "self", "dator"));
    ALL.put("it's step tick", (w, tx, v) -> ticks(w, tx, v, "dator"));
    ALL.put("expert's step see", (w, tx, v) -> sees(w, tx, v, "self", "handledning"));
    ALL.put(
        "expert's step untick",
        (w, tx, v) ->
            w.rooms.onboarding.ticks().untick(tx, v, step(w, tx, "self", "handledning").id())
                instanceof Outcome.Done);
    ALL.put(
        "unit's figures see",
        (w, tx, v) ->
            !w.insight()
                .figures()
                .of(tx, v, Set.of(new Figures.FiguresOf(w.unit("Norr").id(), 1)))
                .isEmpty());
    ALL.put(
        "unit's newcomers see",
        (w, tx, v) -> w.insight().newcomers().of(tx, v, w.unit("Norr").id(), 30).isPresent());
    ALL.put(
        "unit's plans listed",
        (w, tx, v) ->
            w
                .rooms
                .overview
                .pages()
                .within(tx, v, w.unit("Norr").id(), null, Page.first(100))
                .items()
                .stream()
                .anyMatch(plan -> plan.newHireId().equals(w.person("self"))));
    ALL.putAll(AgendaAttempts.ALL);
    ALL.putAll(SetupAttempts.ALL);
    ALL.putAll(TemplateAttempts.ALL);
    ALL.put("unstarted's open step see", (w, tx, v) -> sees(w, tx, v, "unstarted", "valkommen"));
    ALL.put("unstarted's closed step see", (w, tx, v) -> sees(w, tx, v, "unstarted", "hej"));
    ALL.put(
        "mentors see",
        (w, tx, v) ->
            w.rooms
                .mentorship
                .mentorships()
                .mentorsOf(tx, v, Set.of(w.person("self")))
                .containsKey(w.person("self")));
    ALL.put(
        "mentor assign",
        (w, tx, v) ->
            w.rooms
                    .mentorship
                    .mentorships()
                    .begin(
                        tx,
                        v,
                        w.person("colleague"),
                        w.person("self"),
                        MentorshipKind.MAIN,
                        World.DAY)
                instanceof Outcome.Done);
    ALL.put("mentorship end", Attempts::endsMentorship);
    ALL.putAll(MentorRequestAttempts.ALL);
    ALL.putAll(PairingAttempts.ALL);
    ALL.putAll(QuestionAttempts.ALL);
    ALL.putAll(VisitAttempts.ALL);
    ALL.putAll(BreakSlotAttempts.ALL);
    ALL.putAll(SessionAttempts.ALL);
    ALL.putAll(NoteAttempts.ALL);
    ALL.putAll(SeriesAttempts.ALL);
    ALL.put(
        "absence dates see",
        (w, tx, v) ->
            has(w.rooms.calendar.calendar().absencesOf(tx, v, Set.of(w.person("self"))), w));
    ALL.put(
        "part time see",
        (w, tx, v) ->
            has(w.rooms.calendar.calendar().partTimesOf(tx, v, Set.of(w.person("self"))), w));
    ALL.putAll(DeedAttempts.ALL);
    ALL.put(
        "name see",
        (w, tx, v) -> has(w.rooms.people.people().persons(tx, v, Set.of(w.person("self"))), w));
    ALL.put(
        "workplace see",
        (w, tx, v) ->
            has(w.rooms.people.people().employmentsOf(tx, v, Set.of(w.person("self"))), w));
    ALL.put(
        "protected's workplace see",
        (w, tx, v) ->
            !w.rooms.people.people().employmentsOf(tx, v, Set.of(w.person("protected"))).isEmpty());
    ALL.put("colleague find", (w, tx, v) -> finds(w, tx, v, "Person sel", "self"));
    ALL.put("protected find", (w, tx, v) -> finds(w, tx, v, "Ek kol", "protected"));
    ALL.put(
        "roles see",
        (w, tx, v) ->
            has(
                new PersonRoles(w.rooms.people.people(), w.rooms.audit.reads())
                    .of(tx, v, Set.of(w.person("self"))),
                w));
    ALL.put("unit's people see", (w, tx, v) -> isMember(w, tx, v, "self"));
    ALL.put("protected among unit's people", (w, tx, v) -> isMember(w, tx, v, "protected"));
    ALL.put("unit's plans see", (w, tx, v) -> isListedIn(w, tx, v, "Norr"));
    ALL.put("sector's plans see", (w, tx, v) -> isListedIn(w, tx, v, "Barn och vuxna"));
    ALL.put(
        "employment's plan see",
        (w, tx, v) ->
            !w.rooms
                .onboarding
                .plans()
                .ofEmployments(tx, v, Set.of(w.employment("self").id()))
                .isEmpty());
    ALL.put(
        "employment end",
        (w, tx, v) ->
            w.rooms.people.employments().end(tx, v, w.employment("self").id(), World.DAY)
                instanceof Outcome.Done);
    ALL.put(
        "data reads see",
        (w, tx, v) ->
            !w.rooms
                .people
                .dataAccessHistory()
                .reads(tx, v, Set.of(new DataAccessHistory.Of(w.person("self"), PAGE)))
                .isEmpty());
    ALL.put(
        "data changes see",
        (w, tx, v) ->
            !w.rooms
                .people
                .dataAccessHistory()
                .changes(tx, v, Set.of(new DataAccessHistory.Of(w.person("self"), PAGE)))
                .isEmpty());
    ALL.put("role assign", Attempts::assignsRole);
    ALL.put("role end", Attempts::endsRole);
    ALL.put(
        "account state see",
        (w, tx, v) -> has(w.rooms.signIn.accountStates().of(tx, v, Set.of(w.person("self"))), w));
    ALL.put(
        "invitation see",
        (w, tx, v) -> {
          var made = invites(w, tx, w.viewer("manager"));
          var id = Outcomes.done(made).invitation().id();
          return !w.rooms.signIn.invitations().byIds(tx, v, Set.of(id)).isEmpty();
        });
    ALL.put("invitation create", (w, tx, v) -> invites(w, tx, v) instanceof Outcome.Done);
    ALL.put(
        "password link create",
        (w, tx, v) ->
            w.rooms.signIn.invitations().renewPassword(tx, v, w.person("self"), false, false)
                instanceof Outcome.Done);
    ALL.put(
        "account for hr see",
        (w, tx, v) ->
            has(w.rooms.signIn.accountStates().forHr(tx, v, Set.of(w.person("self"))), w));
    ALL.put(
        "sign-in link waiting see",
        (w, tx, v) -> {
          var made =
              w.rooms
                  .signIn
                  .invitations()
                  .renewPassword(tx, w.viewer("manager"), w.person("self"), false, false);
          var invitation = Outcomes.done(made).invitation();
          return w.rooms.signIn.invitations().waiting(tx, v).equals(Optional.of(invitation));
        });
    ALL.put(
        "sign-in link show instead",
        (w, tx, v) ->
            w.rooms.signIn.invitations().renewPassword(tx, v, w.person("self"), false, true)
                instanceof Outcome.Done);
    ALL.put(
        "sign-in link shown see",
        (w, tx, v) ->
            !w.rooms.signIn.shownLinks().byIds(tx, v, Set.of(shownLink(w, tx))).isEmpty());
    ALL.put(
        "sign-in link shown say known",
        (w, tx, v) ->
            w.rooms.signIn.shownLinks().see(tx, v, shownLink(w, tx)) instanceof Outcome.Done);
    ALL.put(
        "who can be mailed see",
        (w, tx, v) ->
            has(w.rooms.signIn.accountStates().mailable(tx, v, Set.of(w.person("self"))), w));
    ALL.put(
        "sign-in session see",
        (w, tx, v) -> {
          var id = sessionOfSelf(w, tx);
          return w.rooms.signIn.sessions().byIds(tx, v, Set.of(id)).containsKey(id);
        });
    ALL.put(
        "sign-in session end",
        (w, tx, v) ->
            w.rooms.signIn.sessions().end(tx, v, sessionOfSelf(w, tx)) instanceof Outcome.Done);
    ALL.putAll(PlanAttempts.ALL);
    ALL.putAll(PushAttempts.ALL);
    ALL.putAll(RoutineAttempts.ALL);
    ALL.putAll(RampAttempts.ALL);
    ALL.putAll(ArrivalAttempts.ALL);
    ALL.putAll(MachineAttempts.ALL);
    ALL.putAll(StaffAttempts.ALL);
    ALL.putAll(SecondFactorAttempts.ALL);
    ALL.putAll(FollowupAttempts.ALL);
    ALL.putAll(LeaverAttempts.ALL);
    ALL.putAll(CadenceAttempts.ALL);
    ALL.putAll(BreakAttempts.ALL);
    ALL.putAll(OrganisationAttempts.ALL);
    ALL.putAll(TeamFikaAttempts.ALL);
    ALL.putAll(BreakHistoryAttempts.ALL);
  }

  static Step step(World w, WriteTx tx, String newHire, String key) {
    return Plans.stepsOf(tx, w.plan(newHire)).stream()
        .filter(step -> step.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  static boolean sees(World w, WriteTx tx, Viewer v, String newHire, String key) {
    Step step = step(w, tx, newHire, key);
    return w.rooms.onboarding.plans().steps(tx, v, Set.of(step.id())).containsKey(step.id());
  }

  private static boolean ticks(World w, WriteTx tx, Viewer v, String key) {
    return w.rooms.onboarding.ticks().tick(tx, v, step(w, tx, "self", key).id())
        instanceof Outcome.Done;
  }

  private static boolean isMember(World w, WriteTx tx, Viewer v, String who) {
    MembersOf norr = new MembersOf(w.unit("Norr").id(), PAGE);
    return new UnitMembers(w.rooms.people.people())
        .of(tx, v, Set.of(norr)).values().stream()
            .flatMap(slice -> slice.items().stream())
            .anyMatch(person -> person.id().equals(w.person(who)));
  }

  private static boolean isListedIn(World w, WriteTx tx, Viewer v, String unit) {
    PlansOf plans = new PlansOf(w.unit(unit).id(), PAGE);
    return new UnitPlans(w.rooms.people.people(), w.rooms.audit.reads())
        .of(tx, v, Set.of(plans)).values().stream()
            .flatMap(slice -> slice.items().stream())
            .anyMatch(plan -> plan.id().equals(w.plan("self")));
  }

  private static boolean endsMentorship(World w, WriteTx tx, Viewer v) {
    var mentorship =
        w.rooms
            .mentorship
            .mentorships()
            .mentorsOf(tx, w.viewer("self"), Set.of(w.person("self")))
            .getOrDefault(w.person("self"), List.of())
            .getFirst();
    return w.rooms.mentorship.mentorships().end(tx, v, mentorship.id(), World.DAY)
        instanceof Outcome.Done;
  }

  private static boolean assignsRole(World w, WriteTx tx, Viewer v) {
    var norr = w.unit("Norr");
    return w.rooms
            .people
            .staffing()
            .assignRole(tx, v, w.person("colleague"), Role.MANAGER, norr.id(), World.DAY)
        instanceof Outcome.Done;
  }

  private static boolean endsRole(World w, WriteTx tx, Viewer v) {
    var norr = w.unit("Norr");
    return w.rooms
            .people
            .staffing()
            .endRole(tx, v, w.person("manager"), Role.MANAGER, norr.id(), World.DAY)
        instanceof Outcome.Done;
  }

  private static Outcome<Invitations.Invited> invites(World w, WriteTx tx, Viewer v) {
    return w.rooms.signIn.invitations().create(tx, v, w.person("unstarted"), false);
  }

  /** HR makes a link for the new hire, and it is shown to them. */
  private static ShownLinkId shownLink(World w, WriteTx tx) {
    w.rooms.signIn.invitations().renewPassword(tx, w.viewer("hr"), w.person("self"), false, true);
    return w.rooms.signIn.shownLinks().untold(tx, w.viewer("self")).getFirst().id();
  }

  private static SignInSessionId sessionOfSelf(World w, WriteTx tx) {
    return w.rooms.signIn.sessions().own(tx, w.viewer("self")).getFirst().id();
  }

  private static boolean has(Map<PersonId, ?> found, World w) {
    return found.containsKey(w.person("self"));
  }

  private static boolean finds(World w, WriteTx tx, Viewer v, String typed, String name) {
    return w.rooms.people.phoneBook().find(tx, v, typed, PAGE).items().stream()
        .anyMatch(person -> person.id().equals(w.person(name)));
  }
}
