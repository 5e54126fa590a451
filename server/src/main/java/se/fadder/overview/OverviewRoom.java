package se.fadder.overview;

import se.fadder.agenda.AgendaRoom;
import se.fadder.audit.AuditRoom;
import se.fadder.mentorship.MentorshipRoom;
import se.fadder.onboarding.OnboardingRoom;
import se.fadder.onboarding.StepDoers;
import se.fadder.people.PeopleRoom;
import se.fadder.room.Base;
import se.fadder.room.Offering;
import se.fadder.room.Room;

/** The room of lists: plans with what they need, who waits for whom, and who has no plan yet. */
public record OverviewRoom(
    Room room,
    PlanIndex index,
    PlanPages pages,
    UrgentPlans urgentPlans,
    ClosedPlans closedPlans,
    PlanSignals signals,
    WaitingLists waitingLists,
    NewHiresWithoutPlan newHiresWithoutPlan)
    implements Offering {

  /** Makes the room on the rooms below it. */
  public static OverviewRoom of(
      Base base,
      AuditRoom audit,
      PeopleRoom people,
      AgendaRoom agenda,
      MentorshipRoom mentorship,
      OnboardingRoom onboarding) {
    PlanIndex index = new PlanIndex(base.today(), mentorship.mentorships());
    onboarding.listeners().add(index);
    people.employments().addListener(index);
    people.units().addListener(index);
    people.records().addListener(index::renamed);
    mentorship.mentorships().addListener(index);
    PlanPages pages = new PlanPages(people.people(), audit.reads());
    UrgentPlans urgentPlans = new UrgentPlans(people.people(), pages, audit.reads());
    ClosedPlans closedPlans = new ClosedPlans(people.people(), audit.reads());
    PlanSignals signals =
        new PlanSignals(people.people(), mentorship.mentorships(), onboarding.plans());
    WaitingLists waitingLists =
        new WaitingLists(
            people.people(),
            audit.reads(),
            onboarding.plans(),
            new StepDoers(people.people(), mentorship.mentorships()));
    NewHiresWithoutPlan newHiresWithoutPlan =
        new NewHiresWithoutPlan(people.people(), audit.reads());
    agenda
        .agendas()
        .add(
            new NewHiresInNeed(people.people(), pages, newHiresWithoutPlan, mentorship.requests()));
    OverviewGraph graph =
        new OverviewGraph(
            pages,
            urgentPlans,
            closedPlans,
            new UnitPlans(people.people(), audit.reads()),
            signals,
            waitingLists,
            newHiresWithoutPlan);
    return new OverviewRoom(
        Room.named("overview")
            .data(OverviewData.TABLES)
            .measures(PlanMeasures.all(base.today()))
            .measures(CohortMeasures.all(base.today()))
            .daily(index)
            .graph("overview", graph)
            .build(),
        index,
        pages,
        urgentPlans,
        closedPlans,
        signals,
        waitingLists,
        newHiresWithoutPlan);
  }
}
