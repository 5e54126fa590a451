package se.fadder;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import se.fadder.agenda.Agendas;
import se.fadder.arrivals.Arrivals;
import se.fadder.arrivals.FurtherEmployments;
import se.fadder.audit.AuditLog;
import se.fadder.audit.ChangeKind;
import se.fadder.audit.Kinds;
import se.fadder.audit.ReadLog;
import se.fadder.calendar.Absences;
import se.fadder.calendar.BusyTimes;
import se.fadder.calendar.Calendar;
import se.fadder.calendar.WorkingHoursCommands;
import se.fadder.calendar.WorkingHoursReader;
import se.fadder.calendar.WorkingTimes;
import se.fadder.calendarfeed.CalendarFeedRoom;
import se.fadder.commitments.CommitmentsRoom;
import se.fadder.db.Database;
import se.fadder.evaluation.Evaluations;
import se.fadder.graph.Limits;
import se.fadder.graph.engine.Graph;
import se.fadder.http.ClientDocuments;
import se.fadder.jobs.DailyWork;
import se.fadder.jobs.Jobs;
import se.fadder.kernel.BackgroundThrottle;
import se.fadder.kernel.CloseStack;
import se.fadder.kernel.Ids;
import se.fadder.kernel.SettableClock;
import se.fadder.kernel.Today;
import se.fadder.mentorfollowup.MentorFollowupRoom;
import se.fadder.mentorship.KeptApart;
import se.fadder.mentorship.MentorCandidates;
import se.fadder.mentorship.MentorRequests;
import se.fadder.mentorship.MentorRules;
import se.fadder.mentorship.MentorshipProfiles;
import se.fadder.mentorship.Mentorships;
import se.fadder.mentorship.RequestNotices;
import se.fadder.mentorship.SeenRequests;
import se.fadder.mentorship.Skills;
import se.fadder.onboarding.Beginnings;
import se.fadder.onboarding.Owners;
import se.fadder.onboarding.PlanCommands;
import se.fadder.onboarding.Plans;
import se.fadder.onboarding.Ticks;
import se.fadder.onboarding.VersionUpgrades;
import se.fadder.operations.Monitoring;
import se.fadder.overview.ClosedPlans;
import se.fadder.overview.PlanIndex;
import se.fadder.overview.PlanPages;
import se.fadder.overview.PlanSignals;
import se.fadder.overview.WaitingLists;
import se.fadder.pairing.PairingRoom;
import se.fadder.people.DataAccessHistory;
import se.fadder.people.Employments;
import se.fadder.people.People;
import se.fadder.people.PeopleWriter;
import se.fadder.people.PersonRecords;
import se.fadder.people.PhoneBook;
import se.fadder.people.Staffing;
import se.fadder.push.Devices;
import se.fadder.push.Notifications;
import se.fadder.push.ReminderKinds;
import se.fadder.questions.QuestionsRoom;
import se.fadder.ramp.Ramps;
import se.fadder.room.Base;
import se.fadder.routines.RoutinePublishing;
import se.fadder.routines.Routines;
import se.fadder.routines.RunChanges;
import se.fadder.routines.Runs;
import se.fadder.sessionreminders.SessionRemindersRoom;
import se.fadder.signin.Invitations;
import se.fadder.stepreminders.DueChecks;
import se.fadder.stepreminders.StepsDue;
import se.fadder.supervision.SupervisionRoom;
import se.fadder.templates.TemplateDrafts;
import se.fadder.templates.Templates;
import se.fadder.today.Nudges;
import se.fadder.today.StepNotices;
import se.fadder.today.StepsToDo;
import se.fadder.welcome.Welcomes;

/** The rooms as tests see them, on a clock that a test sets. */
public abstract class TestRooms {
  public final SettableClock clock;
  final Rooms rooms;

  TestRooms(Database database, SettableClock clock) {
    this.clock = clock;
    this.rooms = on(database, clock);
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
        new Graph.Settings(
            limits, false, List.copyOf(ClientDocuments.bundled().texts()), false, 0));
  }

  public PeopleWriter peopleWriter() {
    return rooms.people.writer();
  }

  public People people() {
    return rooms.people.people();
  }

  public MentorFollowupRoom mentorFollowup() {
    return rooms.mentorFollowup;
  }

  public FurtherEmployments furtherEmployments() {
    return rooms.arrivals.further();
  }

  public Employments employments() {
    return rooms.people.employments();
  }

  public PersonRecords records() {
    return rooms.people.records();
  }

  public Staffing staffing() {
    return rooms.people.staffing();
  }

  public AuditLog auditLog() {
    return rooms.audit.log();
  }

  public Kinds<ChangeKind> changeKinds() {
    return rooms.audit.changeKinds();
  }

  public ReadLog readLog() {
    return rooms.audit.reads();
  }

  public PhoneBook phoneBook() {
    return rooms.people.phoneBook();
  }

  public DataAccessHistory dataAccessHistory() {
    return rooms.people.dataAccessHistory();
  }

  public Calendar calendar() {
    return rooms.calendar.calendar();
  }

  public Absences absences() {
    return rooms.calendar.absences();
  }

  public SupervisionRoom supervision() {
    return rooms.supervision;
  }

  public CommitmentsRoom commitments() {
    return rooms.commitments;
  }

  public QuestionsRoom questions() {
    return rooms.questions;
  }

  public SessionRemindersRoom sessionReminders() {
    return rooms.sessionReminders;
  }

  public BusyTimes busyTimes() {
    return rooms.calendar.busyTimes();
  }

  public WorkingTimes workingTimes() {
    return rooms.calendar.workingTimes();
  }

  public WorkingHoursReader hoursReader() {
    return rooms.calendar.hoursReader();
  }

  public WorkingHoursCommands hoursCommands() {
    return rooms.calendar.hoursCommands();
  }

  public CalendarFeedRoom calendarFeed() {
    return rooms.calendarFeed;
  }

  public Evaluations evaluations() {
    return rooms.evaluation.evaluations();
  }

  public Mentorships mentorships() {
    return rooms.mentorship.mentorships();
  }

  public MentorCandidates mentorCandidates() {
    return rooms.mentorship.candidates();
  }

  public MentorRules mentorRules() {
    return rooms.mentorship.rules();
  }

  public MentorRequests mentorRequests() {
    return rooms.mentorship.requests();
  }

  public SeenRequests seenRequests() {
    return rooms.mentorship.seen();
  }

  public RequestNotices requestNotices() {
    return rooms.mentorship.notices();
  }

  /** The daily work of that kind, as its room offers it to the server. */
  public DailyWork dailyWork(String kind) {
    return rooms.all().stream()
        .flatMap(room -> room.dailyWork().stream())
        .filter(work -> work.kind().equals(kind))
        .findFirst()
        .orElseThrow();
  }

  public PairingRoom pairing() {
    return rooms.pairing;
  }

  public Skills skills() {
    return rooms.mentorship.skills();
  }

  public MentorshipProfiles mentorshipProfiles() {
    return rooms.mentorship.profiles();
  }

  public KeptApart keptApart() {
    return rooms.mentorship.keptApart();
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

  public Agendas agendas() {
    return rooms.agenda.agendas();
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

  public Invitations invitations() {
    return rooms.signIn.invitations();
  }

  public StepsToDo toDo() {
    return rooms.today.toDo();
  }

  public Jobs jobs() {
    return rooms.base.jobs();
  }

  public Ids ids() {
    return rooms.base.ids();
  }

  public Today today() {
    return rooms.base.today();
  }

  public ReminderKinds reminderKinds() {
    return rooms.push.kinds();
  }

  public Devices devices() {
    return rooms.push.devices();
  }

  public Notifications notifications() {
    return rooms.push.notifications();
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

  public PlanIndex planIndex() {
    return rooms.overview.index();
  }
}
