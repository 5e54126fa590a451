package se.fadder;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import se.fadder.arrivals.Arrivals;
import se.fadder.arrivals.FurtherEmployments;
import se.fadder.db.Database;
import se.fadder.evaluation.Evaluations;
import se.fadder.exittalks.ExitTalks;
import se.fadder.freelines.FreeLinesRoom;
import se.fadder.graph.Limits;
import se.fadder.graph.engine.Graph;
import se.fadder.insight.InsightRoom;
import se.fadder.kernel.BackgroundThrottle;
import se.fadder.kernel.CloseStack;
import se.fadder.kernel.Endpoint;
import se.fadder.kernel.SettableClock;
import se.fadder.kernel.Today;
import se.fadder.machines.MachinesRoom;
import se.fadder.mentorfollowup.MentorFollowupRoom;
import se.fadder.onboarding.Beginnings;
import se.fadder.onboarding.Owners;
import se.fadder.onboarding.PlanCommands;
import se.fadder.onboarding.PlanListeners;
import se.fadder.onboarding.Plans;
import se.fadder.onboarding.Ticks;
import se.fadder.onboarding.VersionUpgrades;
import se.fadder.operations.Monitoring;
import se.fadder.overview.ClosedPlans;
import se.fadder.overview.PlanIndex;
import se.fadder.overview.PlanPages;
import se.fadder.overview.PlanSignals;
import se.fadder.overview.WaitingLists;
import se.fadder.passkeys.Passkeys;
import se.fadder.pulse.PulseRoom;
import se.fadder.pulse.Pulses;
import se.fadder.ramp.Ramps;
import se.fadder.room.Base;
import se.fadder.routines.RoutinePublishing;
import se.fadder.routines.Routines;
import se.fadder.routines.RunChanges;
import se.fadder.routines.Runs;
import se.fadder.secondfactor.SecondFactorRoom;
import se.fadder.staff.StaffRoom;
import se.fadder.stepreminders.DueChecks;
import se.fadder.stepreminders.StepsDue;
import se.fadder.templates.TemplateDrafts;
import se.fadder.templates.Templates;
import se.fadder.today.Nudges;
import se.fadder.today.StepNotices;
import se.fadder.today.StepsToDo;
import se.fadder.welcome.Welcomes;

/** The rooms as tests see them, on a clock that a test sets. */
public abstract class TestRooms extends TestGround {
  TestRooms(Database database, SettableClock clock) {
    super(database, clock);
  }

  /** The rooms as a server has them that is set up in no way. */
  static Rooms on(Database database, Clock clock) {
    return on(database, clock, Map.of());
  }

  /** The rooms as a server has them that is set up by those environment variables. */
  static Rooms on(Database database, Clock clock, Map<String, String> environment) {
    Settings settings = Settings.read(null, environment);
    Base base =
        Base.on(
            database,
            new Today(clock, settings.calendar().timeZone()),
            BackgroundThrottle.ofThisMachine(() -> 0),
            new CloseStack());
    return new Rooms(
        base,
        settings,
        RunningDemo.CHEAP,
        () -> URI.create("https://fadder.example"),
        new Monitoring(settings.operations()));
  }

  /** The whole API of some rooms. */
  static Graph graph(Rooms rooms) {
    return graph(rooms, Limits.USUAL);
  }

  static Graph graph(Rooms rooms, Limits limits) {
    return Graph.assemble(
        rooms.base.database(),
        rooms.base.clock(),
        rooms.base.ids(),
        rooms.all().stream().flatMap(room -> room.graphs().stream()).toList(),
        // The client's documents are given as text here, so that none need be prepared beforehand.
        new Graph.Settings(limits, false, List.of(), false, 0));
  }

  public InsightRoom insight() {
    return rooms.insight;
  }

  public MentorFollowupRoom mentorFollowup() {
    return rooms.mentorFollowup;
  }

  public MachinesRoom machines() {
    return rooms.machines;
  }

  public Passkeys passkeys() {
    return rooms.passkeys.passkeys();
  }

  public SecondFactorRoom secondFactor() {
    return rooms.secondFactor;
  }

  public StaffRoom staff() {
    return rooms.staff;
  }

  public FurtherEmployments furtherEmployments() {
    return rooms.arrivals.further();
  }

  public Evaluations evaluations() {
    return rooms.evaluation.evaluations();
  }

  public ExitTalks exitTalks() {
    return rooms.exitTalks.talks();
  }

  public PulseRoom pulse() {
    return rooms.pulse;
  }

  public Pulses pulses() {
    return rooms.pulse.pulses();
  }

  public FreeLinesRoom freeLines() {
    return rooms.freeLines;
  }

  public Templates templates() {
    return rooms.templates.templates();
  }

  public VersionUpgrades versionUpgrades() {
    return rooms.onboarding.upgrades();
  }

  public TemplateDrafts templateDrafts() {
    return rooms.templates.drafts();
  }

  public ClosedPlans closedPlans() {
    return rooms.overview.closedPlans();
  }

  public PlanPages planPages() {
    return rooms.overview.pages();
  }

  public Plans plans() {
    return rooms.onboarding.plans();
  }

  public PlanSignals planSignals() {
    return rooms.overview.signals();
  }

  public WaitingLists waitingLists() {
    return rooms.overview.waitingLists();
  }

  public Welcomes welcomes() {
    return rooms.welcome.welcomes();
  }

  public StepNotices stepNotices() {
    return rooms.today.notices();
  }

  public Nudges nudges() {
    return rooms.today.nudges();
  }

  public StepsToDo toDo() {
    return rooms.today.toDo();
  }

  public DueChecks dueChecks() {
    return rooms.stepReminders.checks();
  }

  public StepsDue stepsDue() {
    return rooms.stepReminders.stepsDue();
  }

  public Routines routines() {
    return rooms.routines.routines();
  }

  public RoutinePublishing routinePublishing() {
    return rooms.routines.publishing();
  }

  public Runs runs() {
    return rooms.routines.runs();
  }

  public RunChanges runChanges() {
    return rooms.routines.runChanges();
  }

  public Ramps ramps() {
    return rooms.ramp.ramps();
  }

  public Beginnings beginnings() {
    return rooms.onboarding.beginnings();
  }

  public PlanListeners planListeners() {
    return rooms.onboarding.listeners();
  }

  public PlanCommands planCommands() {
    return rooms.onboarding.commands();
  }

  public Arrivals arrivals() {
    return rooms.arrivals.arrivals();
  }

  public Ticks ticks() {
    return rooms.onboarding.ticks();
  }

  public Owners owners() {
    return rooms.onboarding.owners();
  }

  /** All that is answered over HTTP beside the graph. */
  public List<Endpoint> endpoints() {
    return rooms.all().stream().flatMap(room -> room.endpoints().stream()).toList();
  }

  public PlanIndex planIndex() {
    return rooms.overview.index();
  }
}
