package se.fadder.onboarding;

import se.fadder.audit.AuditRoom;
import se.fadder.calendar.CalendarRoom;
import se.fadder.mentorship.MentorshipRoom;
import se.fadder.people.PeopleRoom;
import se.fadder.room.Base;
import se.fadder.room.Offering;
import se.fadder.room.Room;

/**
 * The room of introductions: plans and their steps, how they begin and end, and who does what in
 * them.
 *
 * @param listeners rooms above, which are told of plans that change
 */
public record OnboardingRoom(
    Room room,
    Plans plans,
    Ticks ticks,
    Owners owners,
    Beginnings beginnings,
    PlanCommands commands,
    PlanEvents events,
    VersionUpgrades upgrades,
    PlanListeners listeners)
    implements Offering {
  /** Makes the room on the rooms below it. */
  public static OnboardingRoom of(
      Base base,
      AuditRoom audit,
      PeopleRoom people,
      CalendarRoom calendar,
      MentorshipRoom mentorship) {
    audit.changeKinds().add(PlanChangeKind.values());
    audit.readKinds().add(PlanReadKind.values());
    Plans plans = new Plans(people.people(), mentorship.mentorships(), audit.reads());
    people.people().addRelation(plans::ownedAmong);
    PlanListeners listeners = new PlanListeners();
    DateMoves dates =
        new DateMoves(
            base.today(), calendar.calendar(), calendar.workingDays(), listeners, audit.log());
    calendar.calendar().addListener(dates);
    Ticks ticks = new Ticks(base.today(), plans, dates, listeners, audit.log());
    Owners owners = new Owners(people.people(), plans, listeners, audit.log());
    PlanCommands commands =
        PlanCommands.of(
            base.ids(),
            base.today(),
            people.people(),
            mentorship.mentorships(),
            calendar.calendar(),
            calendar.workingDays(),
            people.employments(),
            plans,
            dates,
            listeners,
            audit.log(),
            audit.reads());
    people.employments().addListener(commands.closings());
    Beginnings beginnings =
        new Beginnings(
            base.ids(),
            people.people(),
            calendar.calendar(),
            calendar.workingDays(),
            listeners,
            audit.log());
    PlanEvents events = new PlanEvents(people.people(), mentorship.mentorships(), plans);
    VersionUpgrades upgrades =
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
            audit.reads());
    Room room =
        Room.named("onboarding")
            .data(OnboardingData.TABLES)
            .daily(new LeaverClosings(commands.closings()))
            .graph("onboarding", new OnboardingGraph(plans, owners, events))
            .graph("onboarding-beginnings", new BeginningGraph(beginnings, plans, commands))
            .graph("onboarding-closing", new ClosingGraph(commands.closings()))
            .graph("onboarding-steps", new StepGraph(plans, ticks))
            .graph("onboarding-steps-endings", new StepEndingGraph(commands))
            .graph("onboarding-steps-changes", new StepChangeGraph(commands))
            .graph("onboarding-steps-comments", new StepCommentGraph(commands.comments()))
            .graph("onboarding-upgrades", new VersionUpgradeGraph(upgrades))
            .keeps("myPlan")
            .keeps("plan")
            .build();
    return new OnboardingRoom(
        room, plans, ticks, owners, beginnings, commands, events, upgrades, listeners);
  }
}
