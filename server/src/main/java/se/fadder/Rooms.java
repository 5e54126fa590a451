package se.fadder;

import java.net.URI;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.fadder.arrivals.Arrivals;
import se.fadder.arrivals.ArrivalsGraph;
import se.fadder.arrivals.FileCheck;
import se.fadder.arrivals.ImportProgress;
import se.fadder.arrivals.Imports;
import se.fadder.arrivals.Staging;
import se.fadder.calendar.Calendar;
import se.fadder.calendar.CalendarGraph;
import se.fadder.calendar.DayRules;
import se.fadder.calendar.WorkingDays;
import se.fadder.db.Database;
import se.fadder.db.WriteTx;
import se.fadder.graph.Graph;
import se.fadder.graph.Limits;
import se.fadder.graph.Reports;
import se.fadder.graph.Room;
import se.fadder.jobs.Jobs;
import se.fadder.kernel.Ids;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Post;
import se.fadder.kernel.Today;
import se.fadder.mentorship.MentorshipGraph;
import se.fadder.mentorship.Mentorships;
import se.fadder.onboarding.BeginningGraph;
import se.fadder.onboarding.Beginnings;
import se.fadder.onboarding.ClosingGraph;
import se.fadder.onboarding.DateMoves;
import se.fadder.onboarding.Onboarding;
import se.fadder.onboarding.OnboardingGraph;
import se.fadder.onboarding.PlanListings;
import se.fadder.onboarding.PlanNews;
import se.fadder.onboarding.PlanPages;
import se.fadder.onboarding.PlanVerbs;
import se.fadder.onboarding.Plans;
import se.fadder.onboarding.RampGraph;
import se.fadder.onboarding.Ramps;
import se.fadder.onboarding.StepChangeGraph;
import se.fadder.onboarding.StepEndingGraph;
import se.fadder.onboarding.StepGraph;
import se.fadder.onboarding.StepTalkGraph;
import se.fadder.onboarding.StepsDue;
import se.fadder.onboarding.StepsToDo;
import se.fadder.onboarding.TakeOvers;
import se.fadder.onboarding.TemplateDraftGraph;
import se.fadder.onboarding.TemplateDrafts;
import se.fadder.onboarding.TemplateGraph;
import se.fadder.onboarding.TemplateImports;
import se.fadder.onboarding.TemplatePreviews;
import se.fadder.onboarding.Templates;
import se.fadder.onboarding.Unplanned;
import se.fadder.people.Audit;
import se.fadder.people.AuditGraph;
import se.fadder.people.People;
import se.fadder.people.PeopleGraph;
import se.fadder.people.PhoneBook;
import se.fadder.people.Reads;
import se.fadder.people.Roster;
import se.fadder.people.Staffing;
import se.fadder.people.StaffingGraph;
import se.fadder.people.Trail;
import se.fadder.push.DeadJobGraph;
import se.fadder.push.DeadWork;
import se.fadder.push.DeviceGraph;
import se.fadder.push.Devices;
import se.fadder.push.Notifications;
import se.fadder.push.Outbox;
import se.fadder.push.PushGraph;
import se.fadder.push.ReminderKinds;
import se.fadder.push.TestReminder;
import se.fadder.routines.Publishing;
import se.fadder.routines.Routines;
import se.fadder.routines.RoutinesGraph;
import se.fadder.routines.RunChanges;
import se.fadder.routines.RunGraph;
import se.fadder.routines.Runs;
import se.fadder.signin.Invitations;
import se.fadder.signin.SessionEnds;
import se.fadder.signin.SignInGraph;
import se.fadder.signin.SignInSessions;

/** The rooms, put together by hand. The one place that says which of them gets what. */
record Rooms(
    Today today,
    Ids ids,
    Trail trail,
    Reads reads,
    Roster roster,
    People people,
    Staffing staffing,
    Audit audit,
    Calendar calendar,
    WorkingDays workingDays,
    Routines routines,
    Publishing publishing,
    Runs runs,
    RunChanges runChanges,
    Jobs jobs,
    ReminderKinds reminderKinds,
    Devices devices,
    Notifications notifications,
    DeadWork deadWork,
    Mentorships mentorships,
    Templates templates,
    TemplateDrafts templateDrafts,
    Beginnings beginnings,
    Plans plans,
    PlanPages planPages,
    StepsToDo stepsToDo,
    Onboarding onboarding,
    Ramps ramps,
    StepsDue stepsDue,
    PlanListings planListings,
    PlanVerbs planVerbs,
    DateMoves dateMoves,
    Arrivals arrivals,
    SessionEnds sessionEnds,
    SignInSessions signInSessions,
    Invitations invitations) {

  static Rooms assemble(Today today, DayRules dayRules) {
    SecureRandom random = new SecureRandom();
    Ids ids = new Ids(today.clock(), random);
    Trail trail = new Trail(ids, today);
    Reads reads = new Reads(today.clock());
    People people = new People(today, reads);
    Calendar calendar = new Calendar(ids, people, trail, reads);
    WorkingDays workingDays = new WorkingDays(dayRules);
    Routines routines = new Routines(people);
    Runs runs = new Runs(ids, today, routines);
    Mentorships mentorships = new Mentorships(ids, people, trail, reads);
    Plans plans = new Plans(people, mentorships, reads);
    Templates templates = new Templates(ids, today, people, trail);
    DateMoves dateMoves = new DateMoves(today, calendar, workingDays, trail);
    Onboarding onboarding = new Onboarding(today, people, plans, dateMoves, trail);
    Jobs jobs = new Jobs(ids, today.clock());
    Outbox outbox = new Outbox(ids, jobs);
    ReminderKinds reminderKinds = new ReminderKinds();
    Notifications notifications = new Notifications(today, people, jobs, outbox, reminderKinds);
    Devices devices = new Devices(ids, today, trail, reminderKinds);
    StepsDue stepsDue =
        new StepsDue(today, calendar, workingDays, plans, onboarding, notifications, outbox);
    Staffing staffing = new Staffing(ids, people, trail);
    PlanVerbs planVerbs =
        PlanVerbs.of(
            ids,
            today,
            people,
            mentorships,
            calendar,
            workingDays,
            staffing,
            plans,
            dateMoves,
            trail,
            reads);
    Roster roster = new Roster(ids, trail);
    Beginnings beginnings = new Beginnings(ids, people, calendar, workingDays, trail);
    calendar.addListener(dateMoves);
    PlanListings planListings = new PlanListings(today, mentorships);
    staffing.addListener(planVerbs.closings());
    staffing.addListener(planListings);
    mentorships.addListener(planListings);
    reminderKinds.add(new TestReminder());
    reminderKinds.add(stepsDue);
    SessionEnds sessionEnds = devicesLeave(devices);
    people.addRelation(mentorships::menteesAmong);
    people.addRelation(plans::ownedAmong);
    return new Rooms(
        today,
        ids,
        trail,
        reads,
        roster,
        people,
        staffing,
        new Audit(people, reads),
        calendar,
        workingDays,
        routines,
        new Publishing(ids, today, people, trail),
        runs,
        new RunChanges(today, runs),
        jobs,
        reminderKinds,
        devices,
        notifications,
        new DeadWork(jobs, people),
        mentorships,
        templates,
        new TemplateDrafts(ids, today, people, templates, trail),
        beginnings,
        plans,
        new PlanPages(people, reads),
        new StepsToDo(people, reads),
        onboarding,
        new Ramps(today, plans, trail, reads),
        stepsDue,
        planListings,
        planVerbs,
        dateMoves,
        new Arrivals(ids, people, roster, beginnings),
        sessionEnds,
        new SignInSessions(today, trail, sessionEnds),
        new Invitations(ids, today, random, people, trail, reads));
  }

  /** Devices are signed out with the session through which they were registered. */
  private static SessionEnds devicesLeave(Devices devices) {
    return new SessionEnds() {
      @Override
      public void one(WriteTx tx, PersonId person, UUID session) {
        devices.leave(tx, person, session);
      }

      @Override
      public void allBut(WriteTx tx, PersonId person, @Nullable UUID kept) {
        devices.leaveAllBut(tx, person, kept);
      }
    };
  }

  /** What answers the schema, in the order in which rooms stand on one another. */
  List<Room> graphs(Supplier<URI> address, Optional<Post> post) {
    PlanNews news = new PlanNews(people, mentorships, plans);
    TemplateImports templateImports = new TemplateImports(people, templateDrafts);
    TemplatePreviews previews = new TemplatePreviews(templates, templateDrafts, workingDays);
    return List.of(
        Room.of("people", new PeopleGraph(people, phoneBook())),
        Room.of("people-trail", new AuditGraph(audit)),
        Room.of("people-staffing", new StaffingGraph(staffing)),
        Room.of("calendar", new CalendarGraph(calendar)),
        Room.of("routines", new RoutinesGraph(routines, publishing)),
        Room.of("routines-runs", new RunGraph(runs, runChanges)),
        Room.of("signin", new SignInGraph(signInSessions, invitations, address, post)),
        Room.of("push", new PushGraph(notifications)),
        Room.of("push-devices", new DeviceGraph(devices)),
        Room.of("push-jobs", new DeadJobGraph(deadWork)),
        Room.of("mentorship", new MentorshipGraph(mentorships)),
        Room.of("onboarding", new OnboardingGraph(plans, planPages, onboarding, news, planVerbs)),
        Room.of("onboarding-beginnings", new BeginningGraph(beginnings, unplanned(), planVerbs)),
        Room.of("onboarding-closing", new ClosingGraph(planVerbs)),
        Room.of("onboarding-steps", new StepGraph(plans, stepsToDo, onboarding, news, stepsDue)),
        Room.of("onboarding-steps-endings", new StepEndingGraph(planVerbs)),
        Room.of("onboarding-steps-changes", new StepChangeGraph(planVerbs)),
        Room.of("onboarding-steps-talk", new StepTalkGraph(planVerbs.talk())),
        Room.of("onboarding-templates", new TemplateGraph(templates, previews, takeOvers())),
        Room.of(
            "onboarding-templates-drafts",
            new TemplateDraftGraph(templateDrafts, templateImports, previews)),
        Room.of("onboarding-ramp", new RampGraph(ramps)),
        Room.of("arrivals", new ArrivalsGraph(arrivals, new ImportProgress())));
  }

  Unplanned unplanned() {
    return new Unplanned(people, reads);
  }

  PhoneBook phoneBook() {
    return new PhoneBook(people);
  }

  /** Takes in files of newcomers; it works in the background until it is closed. */
  Imports imports(Database database) {
    FileCheck check = new FileCheck(people, arrivals);
    Staging staging = new Staging(today, people, roster, beginnings);
    return new Imports(database, ids, today, check, staging);
  }

  TakeOvers takeOvers() {
    return new TakeOvers(
        today,
        people,
        calendar,
        workingDays,
        plans,
        planVerbs.edits(),
        beginnings,
        dateMoves,
        trail,
        reads);
  }

  /**
   * The whole API on a database.
   *
   * @param address under which people reach the server
   * @param post for e-mail; empty when there is no mail server
   */
  Graph graph(
      Database database, boolean introspection, Supplier<URI> address, Optional<Post> post) {
    return graph(database, introspection, false, address, post, Reports.NONE);
  }

  /**
   * The whole API on a database.
   *
   * @param trustedOnly whether to take no operations but the client's own
   * @param address under which people reach the server
   * @param post for e-mail; empty when there is no mail server
   * @param reports tell what operations come to
   */
  Graph graph(
      Database database,
      boolean introspection,
      boolean trustedOnly,
      Supplier<URI> address,
      Optional<Post> post,
      Reports reports) {
    return Graph.assemble(
        database,
        today.clock(),
        ids,
        graphs(address, post),
        new Graph.Settings(Limits.USUAL, introspection, ClientOperations.bundled(), trustedOnly),
        reports);
  }
}
