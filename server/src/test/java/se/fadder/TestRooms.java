package se.fadder;

import se.fadder.arrivals.Arrivals;
import se.fadder.calendar.Calendar;
import se.fadder.calendar.DayRules;
import se.fadder.jobs.Jobs;
import se.fadder.kernel.Ids;
import se.fadder.kernel.SettableClock;
import se.fadder.kernel.Today;
import se.fadder.mentorship.Mentorships;
import se.fadder.onboarding.Beginnings;
import se.fadder.onboarding.Onboarding;
import se.fadder.onboarding.PlanListings;
import se.fadder.onboarding.PlanPages;
import se.fadder.onboarding.PlanVerbs;
import se.fadder.onboarding.Plans;
import se.fadder.onboarding.Ramps;
import se.fadder.onboarding.StepsDue;
import se.fadder.onboarding.StepsToDo;
import se.fadder.onboarding.TakeOvers;
import se.fadder.onboarding.TemplateDrafts;
import se.fadder.onboarding.Templates;
import se.fadder.people.Audit;
import se.fadder.people.People;
import se.fadder.people.PhoneBook;
import se.fadder.people.Reads;
import se.fadder.people.Roster;
import se.fadder.people.Staffing;
import se.fadder.people.Trail;
import se.fadder.push.Notifications;
import se.fadder.push.ReminderKinds;
import se.fadder.routines.Publishing;
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

  public Roster roster() {
    return rooms.roster();
  }

  public People people() {
    return rooms.people();
  }

  public Staffing staffing() {
    return rooms.staffing();
  }

  public Trail trail() {
    return rooms.trail();
  }

  public Reads reads() {
    return rooms.reads();
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

  public TakeOvers takeOvers() {
    return rooms.takeOvers();
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

  public StepsDue stepsDue() {
    return rooms.stepsDue();
  }

  public Routines routines() {
    return rooms.routines();
  }

  public Publishing publishing() {
    return rooms.publishing();
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

  public PlanVerbs planVerbs() {
    return rooms.planVerbs();
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
