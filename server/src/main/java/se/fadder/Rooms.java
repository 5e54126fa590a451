package se.fadder;

import java.net.URI;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.fadder.admin.DeadJobGraph;
import se.fadder.admin.DeadJobs;
import se.fadder.arrivals.Arrivals;
import se.fadder.arrivals.ArrivalsGraph;
import se.fadder.arrivals.FileCheck;
import se.fadder.arrivals.ImportProgress;
import se.fadder.arrivals.Imports;
import se.fadder.arrivals.Staging;
import se.fadder.audit.AuditLog;
import se.fadder.audit.ReadLog;
import se.fadder.calendar.Calendar;
import se.fadder.calendar.CalendarGraph;
import se.fadder.calendar.DayRules;
import se.fadder.calendar.WorkingDays;
import se.fadder.db.Database;
import se.fadder.db.WriteTx;
import se.fadder.graph.Limits;
import se.fadder.graph.SchemaFile;
import se.fadder.graph.engine.Graph;
import se.fadder.graph.engine.Reports;
import se.fadder.jobs.Jobs;
import se.fadder.kernel.Ids;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Today;
import se.fadder.mail.Mailer;
import se.fadder.mentorship.MentorshipGraph;
import se.fadder.mentorship.Mentorships;
import se.fadder.onboarding.BeginningGraph;
import se.fadder.onboarding.Beginnings;
import se.fadder.onboarding.ClosingGraph;
import se.fadder.onboarding.DateMoves;
import se.fadder.onboarding.DueChecks;
import se.fadder.onboarding.Onboarding;
import se.fadder.onboarding.OnboardingGraph;
import se.fadder.onboarding.PlanCommands;
import se.fadder.onboarding.PlanEvents;
import se.fadder.onboarding.PlanListings;
import se.fadder.onboarding.PlanPages;
import se.fadder.onboarding.Plans;
import se.fadder.onboarding.RampGraph;
import se.fadder.onboarding.Ramps;
import se.fadder.onboarding.StepChangeGraph;
import se.fadder.onboarding.StepCommentGraph;
import se.fadder.onboarding.StepEndingGraph;
import se.fadder.onboarding.StepGraph;
import se.fadder.onboarding.StepsDue;
import se.fadder.onboarding.StepsToDo;
import se.fadder.onboarding.TemplateDraftGraph;
import se.fadder.onboarding.TemplateDrafts;
import se.fadder.onboarding.TemplateGraph;
import se.fadder.onboarding.TemplateImports;
import se.fadder.onboarding.TemplatePreviews;
import se.fadder.onboarding.Templates;
import se.fadder.onboarding.UnitPlans;
import se.fadder.onboarding.Unplanned;
import se.fadder.onboarding.VersionUpgrades;
import se.fadder.people.Audit;
import se.fadder.people.AuditGraph;
import se.fadder.people.People;
import se.fadder.people.PeopleGraph;
import se.fadder.people.PeopleWriter;
import se.fadder.people.PersonRoles;
import se.fadder.people.PhoneBook;
import se.fadder.people.Staffing;
import se.fadder.people.StaffingGraph;
import se.fadder.people.UnitMembers;
import se.fadder.push.DeviceGraph;
import se.fadder.push.Devices;
import se.fadder.push.Notifications;
import se.fadder.push.Outbox;
import se.fadder.push.PushGraph;
import se.fadder.push.ReminderKinds;
import se.fadder.push.TestReminder;
import se.fadder.routines.RoutinePublishing;
import se.fadder.routines.Routines;
import se.fadder.routines.RoutinesGraph;
import se.fadder.routines.RunChanges;
import se.fadder.routines.RunGraph;
import se.fadder.routines.Runs;
import se.fadder.signin.AccountStates;
import se.fadder.signin.InvitationGraph;
import se.fadder.signin.Invitations;
import se.fadder.signin.SessionEnds;
import se.fadder.signin.ShownLinks;
import se.fadder.signin.SignInGraph;
import se.fadder.signin.SignInSessions;

/** The rooms, put together by hand. The one place that says which of them gets what. */
record Rooms(
    Today today,
    Ids ids,
    AuditLog auditLog,
    ReadLog readLog,
    PeopleWriter peopleWriter,
    People people,
    Staffing staffing,
    Audit audit,
    Calendar calendar,
    WorkingDays workingDays,
    Routines routines,
    RoutinePublishing routinePublishing,
    Runs runs,
    RunChanges runChanges,
    Jobs jobs,
    ReminderKinds reminderKinds,
    Devices devices,
    Notifications notifications,
    DeadJobs deadJobs,
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
    DueChecks dueChecks,
    PlanListings planListings,
    PlanCommands planCommands,
    DateMoves dateMoves,
    Arrivals arrivals,
    SessionEnds sessionEnds,
    SignInSessions signInSessions,
    ShownLinks shownLinks,
    Invitations invitations,
    AccountStates accountStates) {

  static Rooms assemble(Today today, DayRules dayRules) {
    SecureRandom random = new SecureRandom();
    Ids ids = new Ids(today.clock(), random);
    AuditLog auditLog = new AuditLog(ids, today);
    ReadLog readLog = new ReadLog(today.clock());
    People people = new People(today, readLog);
    Calendar calendar = new Calendar(ids, people, auditLog, readLog);
    WorkingDays workingDays = new WorkingDays(dayRules);
    Routines routines = new Routines(people);
    Runs runs = new Runs(ids, today, routines);
    Mentorships mentorships = new Mentorships(ids, people, auditLog, readLog);
    Plans plans = new Plans(people, mentorships, readLog);
    Templates templates = new Templates(ids, today, people, auditLog);
    Jobs jobs = new Jobs(ids, today.clock());
    DueChecks dueChecks = new DueChecks(jobs, today);
    DateMoves dateMoves = new DateMoves(today, calendar, workingDays, dueChecks, auditLog);
    Onboarding onboarding = new Onboarding(today, people, plans, dateMoves, auditLog);
    Outbox outbox = new Outbox(ids, jobs);
    ReminderKinds reminderKinds = new ReminderKinds();
    Notifications notifications = new Notifications(today, people, jobs, outbox, reminderKinds);
    Devices devices = new Devices(ids, today, auditLog, reminderKinds);
    StepsDue stepsDue =
        new StepsDue(today, calendar, workingDays, plans, onboarding, notifications, outbox);
    Staffing staffing = new Staffing(ids, people, auditLog);
    PlanCommands planCommands =
        PlanCommands.of(
            ids,
            today,
            people,
            mentorships,
            calendar,
            workingDays,
            staffing,
            plans,
            dateMoves,
            auditLog,
            readLog);
    PeopleWriter peopleWriter = new PeopleWriter(ids, auditLog);
    Beginnings beginnings = new Beginnings(ids, people, calendar, workingDays, dueChecks, auditLog);
    calendar.addListener(dateMoves);
    PlanListings planListings = new PlanListings(today, mentorships);
    staffing.addListener(planCommands.closings());
    staffing.addListener(planListings);
    mentorships.addListener(planListings);
    reminderKinds.add(new TestReminder());
    reminderKinds.add(stepsDue);
    SignInLinkReminder signInLinks = new SignInLinkReminder(today, outbox);
    reminderKinds.add(signInLinks);
    ShownLinks shownLinks = new ShownLinks(ids, today);
    Invitations invitations =
        new Invitations(ids, today, random, people, shownLinks, auditLog, readLog);
    invitations.addListener(signInLinks);
    SessionEnds sessionEnds = devicesLeave(devices);
    people.addRelation(mentorships::menteesAmong);
    people.addRelation(plans::ownedAmong);
    return new Rooms(
        today,
        ids,
        auditLog,
        readLog,
        peopleWriter,
        people,
        staffing,
        new Audit(people, auditLog, readLog),
        calendar,
        workingDays,
        routines,
        new RoutinePublishing(ids, today, people, auditLog),
        runs,
        new RunChanges(today, runs),
        jobs,
        reminderKinds,
        devices,
        notifications,
        new DeadJobs(jobs, people),
        mentorships,
        templates,
        new TemplateDrafts(ids, today, people, templates, auditLog),
        beginnings,
        plans,
        new PlanPages(people, readLog),
        new StepsToDo(people, readLog),
        onboarding,
        new Ramps(today, plans, auditLog, readLog),
        stepsDue,
        dueChecks,
        planListings,
        planCommands,
        dateMoves,
        new Arrivals(ids, people, peopleWriter, beginnings),
        sessionEnds,
        new SignInSessions(today, auditLog, sessionEnds),
        shownLinks,
        invitations,
        new AccountStates(today, people, readLog));
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
  List<SchemaFile> graphs(Supplier<URI> address, Optional<Mailer> post) {
    PlanEvents planEvents = new PlanEvents(people, mentorships, plans);
    TemplateImports templateImports = new TemplateImports(people, templateDrafts);
    TemplatePreviews previews = new TemplatePreviews(templates, templateDrafts, workingDays);
    return List.of(
        SchemaFile.of(
            "people",
            new PeopleGraph(
                people, phoneBook(), new PersonRoles(people, readLog), new UnitMembers(people))),
        SchemaFile.of("people-trail", new AuditGraph(audit)),
        SchemaFile.of("people-staffing", new StaffingGraph(staffing)),
        SchemaFile.of("calendar", new CalendarGraph(calendar)),
        SchemaFile.of("routines", new RoutinesGraph(routines, routinePublishing)),
        SchemaFile.of("routines-runs", new RunGraph(runs, runChanges)),
        SchemaFile.of("signin", new SignInGraph(signInSessions)),
        SchemaFile.of(
            "signin-invitations",
            new InvitationGraph(invitations, shownLinks, accountStates, address, post)),
        SchemaFile.of("push", new PushGraph(notifications)),
        SchemaFile.of("push-devices", new DeviceGraph(devices)),
        SchemaFile.of("push-jobs", new DeadJobGraph(deadJobs)),
        SchemaFile.of("mentorship", new MentorshipGraph(mentorships)),
        SchemaFile.of(
            "onboarding",
            new OnboardingGraph(
                plans,
                planPages,
                new UnitPlans(people, readLog),
                onboarding,
                planEvents,
                planCommands)),
        SchemaFile.of(
            "onboarding-beginnings", new BeginningGraph(beginnings, unplanned(), planCommands)),
        SchemaFile.of("onboarding-closing", new ClosingGraph(planCommands)),
        SchemaFile.of(
            "onboarding-steps", new StepGraph(plans, stepsToDo, onboarding, planEvents, stepsDue)),
        SchemaFile.of("onboarding-steps-endings", new StepEndingGraph(planCommands)),
        SchemaFile.of("onboarding-steps-changes", new StepChangeGraph(planCommands)),
        SchemaFile.of("onboarding-steps-talk", new StepCommentGraph(planCommands.comments())),
        SchemaFile.of(
            "onboarding-templates", new TemplateGraph(templates, previews, versionUpgrades())),
        SchemaFile.of(
            "onboarding-templates-drafts",
            new TemplateDraftGraph(templateDrafts, templateImports, previews)),
        SchemaFile.of("onboarding-ramp", new RampGraph(ramps)),
        SchemaFile.of("arrivals", new ArrivalsGraph(arrivals, new ImportProgress())));
  }

  Unplanned unplanned() {
    return new Unplanned(people, readLog);
  }

  PhoneBook phoneBook() {
    return new PhoneBook(people);
  }

  /** Takes in files of newcomers; it works in the background until it is closed. */
  Imports imports(Database database) {
    FileCheck check = new FileCheck(people, arrivals);
    Staging staging = new Staging(today, people, peopleWriter, beginnings);
    return new Imports(database, ids, today, check, staging);
  }

  VersionUpgrades versionUpgrades() {
    return new VersionUpgrades(
        today,
        people,
        calendar,
        workingDays,
        plans,
        planCommands.edits(),
        beginnings,
        dateMoves,
        auditLog,
        readLog);
  }

  /**
   * The whole API on a database.
   *
   * @param address under which people reach the server
   * @param post for e-mail; empty when there is no mail server
   */
  Graph graph(
      Database database, boolean introspection, Supplier<URI> address, Optional<Mailer> post) {
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
      Optional<Mailer> post,
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
