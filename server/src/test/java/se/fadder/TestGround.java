package se.fadder;

import se.fadder.agenda.Agendas;
import se.fadder.audit.AuditLog;
import se.fadder.audit.ChangeKind;
import se.fadder.audit.Kinds;
import se.fadder.audit.ReadLog;
import se.fadder.breakplans.BreakPlansRoom;
import se.fadder.breaks.BreaksRoom;
import se.fadder.cadence.CadenceRoom;
import se.fadder.calendar.Absences;
import se.fadder.calendar.BusyTimes;
import se.fadder.calendar.Calendar;
import se.fadder.calendar.WorkingHoursCommands;
import se.fadder.calendar.WorkingHoursReader;
import se.fadder.calendar.WorkingTimes;
import se.fadder.calendarfeed.CalendarFeedRoom;
import se.fadder.commitments.CommitmentsRoom;
import se.fadder.db.Database;
import se.fadder.jobs.DailyWork;
import se.fadder.jobs.Jobs;
import se.fadder.kernel.Ids;
import se.fadder.kernel.SettableClock;
import se.fadder.kernel.Today;
import se.fadder.mentorship.KeptApart;
import se.fadder.mentorship.MentorCandidates;
import se.fadder.mentorship.MentorRequests;
import se.fadder.mentorship.MentorRules;
import se.fadder.mentorship.MentorshipProfiles;
import se.fadder.mentorship.Mentorships;
import se.fadder.mentorship.RequestNotices;
import se.fadder.mentorship.SeenRequests;
import se.fadder.mentorship.Skills;
import se.fadder.organisation.OrganisationRoom;
import se.fadder.outsidesupervisors.OutsideSupervisors;
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
import se.fadder.sessionhits.SessionHitsRoom;
import se.fadder.sessionnotes.SessionNotesRoom;
import se.fadder.sessionreminders.SessionRemindersRoom;
import se.fadder.signin.Invitations;
import se.fadder.supervision.SupervisionRoom;
import se.fadder.teamfika.TeamFikaRoom;
import se.fadder.visits.VisitsRoom;

/** What a test asks of the rooms that know no introductions. */
public abstract class TestGround {
  public final SettableClock clock;
  final Rooms rooms;

  TestGround(Database database, SettableClock clock) {
    this.clock = clock;
    this.rooms = TestRooms.on(database, clock);
  }

  public PeopleWriter peopleWriter() {
    return rooms.people.writer();
  }

  public People people() {
    return rooms.people.people();
  }

  public OrganisationRoom organisation() {
    return rooms.organisation;
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

  public OutsideSupervisors outsideSupervisors() {
    return rooms.outsideSupervisors.supervisors();
  }

  public SessionNotesRoom sessionNotes() {
    return rooms.sessionNotes;
  }

  public BreakPlansRoom breakPlans() {
    return rooms.breakPlans;
  }

  public CadenceRoom cadence() {
    return rooms.cadence;
  }

  public TeamFikaRoom teamFika() {
    return rooms.teamFika;
  }

  public SessionHitsRoom sessionHits() {
    return rooms.sessionHits;
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

  public BreaksRoom breaks() {
    return rooms.breaks;
  }

  public VisitsRoom visits() {
    return rooms.visits;
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

  public Agendas agendas() {
    return rooms.agenda.agendas();
  }

  public Invitations invitations() {
    return rooms.signIn.invitations();
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
}
