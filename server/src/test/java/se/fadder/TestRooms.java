package se.fadder;

import se.fadder.arrivals.Arrivals;
import se.fadder.audit.AuditLog;
import se.fadder.audit.ReadLog;
import se.fadder.calendar.Calendar;
import se.fadder.calendar.DayRules;
import se.fadder.jobs.Jobs;
import se.fadder.kernel.Ids;
import se.fadder.kernel.SettableClock;
import se.fadder.kernel.Today;
import se.fadder.mentorship.Mentorships;
import se.fadder.onboarding.Beginnings;
import se.fadder.onboarding.DueChecks;
import se.fadder.onboarding.Onboarding;
import se.fadder.onboarding.PlanCommands;
import se.fadder.onboarding.PlanListings;
import se.fadder.onboarding.PlanPages;
import se.fadder.onboarding.Plans;
import se.fadder.onboarding.Ramps;
import se.fadder.onboarding.StepsDue;
import se.fadder.onboarding.StepsToDo;
import se.fadder.onboarding.TemplateDrafts;
import se.fadder.onboarding.Templates;
import se.fadder.onboarding.VersionUpgrades;
import se.fadder.people.Audit;
import se.fadder.people.People;
import se.fadder.people.PeopleWriter;
import se.fadder.people.PhoneBook;
import se.fadder.people.Staffing;
import se.fadder.push.Notifications;
import se.fadder.push.ReminderKinds;
import se.fadder.routines.RoutinePublishing;
import se.fadder.routines.Routines;
import se.fadder.routines.RunChanges;
import se.fadder.routines.Runs;

/** The rooms as tests see them, on a clock that a test sets. */
public abstract class TestRooms {
  public final SettableClock clock;
  final Rooms rooms;

  TestRooms(SettableClock clock) {
    this.clock = clock;
    this.rooms = Rooms.assemble(new Today(clock, SettableClock.STOCKHOLM), DayRules.usual());
  }

  public PeopleWriter peopleWriter() {
    return rooms.peopleWriter();
  }

  public People people() {
    return rooms.people();
  }

  public Staffing staffing() {
    return rooms.staffing();
  }

  public AuditLog auditLog() {
    return rooms.auditLog();
  }

  public ReadLog readLog() {
    return rooms.readLog();
  }

  public PhoneBook phoneBook() {
    return rooms.phoneBook();
  }

  public Audit audit() {
    return rooms.audit();
  }

  public Calendar calendar() {
    return rooms.calendar();
  }

  public Mentorships mentorships() {
    return rooms.mentorships();
  }

  public Templates templates() {
    return rooms.templates();
  }

  public VersionUpgrades versionUpgrades() {
    return rooms.versionUpgrades();
  }

  public TemplateDrafts templateDrafts() {
    return rooms.templateDrafts();
  }

  public PlanPages planPages() {
    return rooms.planPages();
  }

  public Plans plans() {
    return rooms.plans();
  }

  public StepsToDo toDo() {
    return rooms.stepsToDo();
  }

  public Jobs jobs() {
    return rooms.jobs();
  }

  public Ids ids() {
    return rooms.ids();
  }

  public Today today() {
    return rooms.today();
  }

  public ReminderKinds reminderKinds() {
    return rooms.reminderKinds();
  }

  public Notifications notifications() {
    return rooms.notifications();
  }

  public DueChecks dueChecks() {
    return rooms.dueChecks();
  }

  public StepsDue stepsDue() {
    return rooms.stepsDue();
  }

  public Routines routines() {
    return rooms.routines();
  }

  public RoutinePublishing routinePublishing() {
    return rooms.routinePublishing();
  }

  public Runs runs() {
    return rooms.runs();
  }

  public RunChanges runChanges() {
    return rooms.runChanges();
  }

  public Ramps ramps() {
    return rooms.ramps();
  }

  public Beginnings beginnings() {
    return rooms.beginnings();
  }

  public PlanCommands planCommands() {
    return rooms.planCommands();
  }

  public Arrivals arrivals() {
    return rooms.arrivals();
  }

  public Onboarding onboarding() {
    return rooms.onboarding();
  }

  public PlanListings planListings() {
    return rooms.planListings();
  }
}
