package se.fadder.onboarding;

import java.util.List;
import se.fadder.audit.AuditRoom;
import se.fadder.calendar.CalendarRoom;
import se.fadder.graph.SchemaFile;
import se.fadder.mentorship.MentorshipRoom;
import se.fadder.people.PeopleRoom;
import se.fadder.push.PushRoom;
import se.fadder.room.Base;
import se.fadder.room.Room;

/**
 * The room of introductions: templates, plans and their steps, the ramp of cases, and the lists
 * that show how plans go. Each of its parts makes what is its own, from the parts before it.
 */
public record OnboardingRoom(
    Room room,
    TemplatePart templates,
    PlanPart plans,
    RampPart ramp,
    ListPart lists,
    ToDoPart toDo) {

  /** The room on those below it. */
  public static OnboardingRoom of(
      Base base,
      AuditRoom audit,
      PeopleRoom people,
      CalendarRoom calendar,
      PushRoom push,
      MentorshipRoom mentorship) {
    TemplatePart templates = TemplatePart.of(base, audit, people, calendar);
    PlanPart plans = PlanPart.of(base, audit, people, calendar, push, mentorship);
    RampPart ramp = RampPart.of(base, audit, plans);
    ListPart lists = ListPart.of(base, audit, people, mentorship, plans);
    ToDoPart toDo = ToDoPart.of(audit, people);
    Room.Builder room =
        Room.named("onboarding")
            .job(plans.dueCheck(base))
            .daily(new MorningRun(plans.stepsDue(), plans.commands().closings()))
            .daily(lists.index());
    plans.graphs(lists, toDo).forEach(room::graph);
    templates.graphs(plans).forEach(room::graph);
    ramp.graphs().forEach(room::graph);
    return new OnboardingRoom(room.build(), templates, plans, ramp, lists, toDo);
  }

  /** Templates, their drafts and versions. */
  public record TemplatePart(
      Templates templates,
      TemplateDrafts drafts,
      TemplateImports imports,
      TemplatePreviews previews) {
    static TemplatePart of(Base base, AuditRoom audit, PeopleRoom people, CalendarRoom calendar) {
      Templates templates = new Templates(base.ids(), base.today(), people.people(), audit.log());
      TemplateDrafts drafts =
          new TemplateDrafts(base.ids(), base.today(), people.people(), templates, audit.log());
      return new TemplatePart(
          templates,
          drafts,
          new TemplateImports(people.people(), drafts),
          new TemplatePreviews(templates, drafts, calendar.workingDays()));
    }

    List<SchemaFile> graphs(PlanPart plans) {
      return List.of(
          SchemaFile.of(
              "onboarding-templates", new TemplateGraph(templates, previews, plans.upgrades())),
          SchemaFile.of(
              "onboarding-templates-drafts", new TemplateDraftGraph(drafts, imports, previews)));
    }
  }

  /** Plans and steps: how they begin, who does what in them, and who is reminded. */
  public record PlanPart(
      Plans plans,
      Onboarding onboarding,
      Beginnings beginnings,
      PlanCommands commands,
      PlanEvents events,
      StepsDue stepsDue,
      DueChecks dueChecks,
      VersionUpgrades upgrades,
      PlanListeners listeners) {
    static PlanPart of(
        Base base,
        AuditRoom audit,
        PeopleRoom people,
        CalendarRoom calendar,
        PushRoom push,
        MentorshipRoom mentorship) {
      Plans plans = new Plans(people.people(), mentorship.mentorships(), audit.reads());
      people.people().addRelation(plans::ownedAmong);
      DueChecks dueChecks = new DueChecks(base.jobs(), base.today());
      PlanListeners listeners = new PlanListeners();
      DateMoves dates =
          new DateMoves(
              base.today(),
              calendar.calendar(),
              calendar.workingDays(),
              listeners,
              dueChecks,
              audit.log());
      calendar.calendar().addListener(dates);
      Onboarding onboarding =
          new Onboarding(base.today(), people.people(), plans, dates, audit.log());
      PlanCommands commands =
          PlanCommands.of(
              base.ids(),
              base.today(),
              people.people(),
              mentorship.mentorships(),
              calendar.calendar(),
              calendar.workingDays(),
              people.staffing(),
              plans,
              dates,
              listeners,
              audit.log(),
              audit.reads());
      people.staffing().addListener(commands.closings());
      Beginnings beginnings =
          new Beginnings(
              base.ids(),
              people.people(),
              calendar.calendar(),
              calendar.workingDays(),
              listeners,
              dueChecks,
              audit.log());
      StepsDue stepsDue =
          new StepsDue(
              base.today(),
              calendar.calendar(),
              calendar.workingDays(),
              plans,
              onboarding,
              push.notifications(),
              push.outbox());
      push.kinds().add(stepsDue);
      return new PlanPart(
          plans,
          onboarding,
          beginnings,
          commands,
          new PlanEvents(people.people(), mentorship.mentorships(), plans),
          stepsDue,
          dueChecks,
          new VersionUpgrades(
              base.today(),
              people.people(),
              calendar.calendar(),
              calendar.workingDays(),
              plans,
              commands.edits(),
              beginnings,
              dates,
              audit.log(),
              audit.reads()),
          listeners);
    }

    DueCheck dueCheck(Base base) {
      return new DueCheck(base.background(), base.jobs(), base.today(), stepsDue, dueChecks);
    }

    List<SchemaFile> graphs(ListPart lists, ToDoPart toDo) {
      return List.of(
          SchemaFile.of(
              "onboarding",
              new OnboardingGraph(
                  plans, lists.pages(), lists.unitPlans(), onboarding, events, commands)),
          SchemaFile.of(
              "onboarding-beginnings", new BeginningGraph(beginnings, lists.unplanned(), commands)),
          SchemaFile.of("onboarding-closing", new ClosingGraph(commands)),
          SchemaFile.of(
              "onboarding-steps", new StepGraph(plans, toDo.steps(), onboarding, events, stepsDue)),
          SchemaFile.of("onboarding-steps-endings", new StepEndingGraph(commands)),
          SchemaFile.of("onboarding-steps-changes", new StepChangeGraph(commands)),
          SchemaFile.of("onboarding-steps-talk", new StepCommentGraph(commands.comments())));
    }
  }

  /** Agreed and noted numbers of cases. */
  public record RampPart(Ramps ramps) {
    static RampPart of(Base base, AuditRoom audit, PlanPart plans) {
      return new RampPart(new Ramps(base.today(), plans.plans(), plans.listeners(), audit.log(), audit.reads()));
    }

    List<SchemaFile> graphs() {
      return List.of(SchemaFile.of("onboarding-ramp", new RampGraph(ramps)));
    }
  }

  /** Lists of plans with their signals, and of newcomers without a plan. */
  public record ListPart(
      PlanListings index, PlanPages pages, UnitPlans unitPlans, Unplanned unplanned) {
    static ListPart of(
        Base base,
        AuditRoom audit,
        PeopleRoom people,
        MentorshipRoom mentorship,
        PlanPart plans) {
      PlanListings index = new PlanListings(base.today(), mentorship.mentorships());
      plans.listeners().add(index);
      people.staffing().addListener(index);
      mentorship.mentorships().addListener(index);
      return new ListPart(
          index,
          new PlanPages(people.people(), audit.reads()),
          new UnitPlans(people.people(), audit.reads()),
          new Unplanned(people.people(), audit.reads()));
    }
  }

  /** The steps that wait for somebody in other people's plans. */
  public record ToDoPart(StepsToDo steps) {
    static ToDoPart of(AuditRoom audit, PeopleRoom people) {
      return new ToDoPart(new StepsToDo(people.people(), audit.reads()));
    }
  }
}
