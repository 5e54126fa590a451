package se.fadder.overview;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.fadder.agenda.AgendaItem;
import se.fadder.agenda.AgendaSource;
import se.fadder.agenda.AgendaTime;
import se.fadder.db.Tx;
import se.fadder.kernel.Event;
import se.fadder.kernel.Page;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Slice;
import se.fadder.kernel.Viewer;
import se.fadder.mentorship.MentorRequests;
import se.fadder.mentorship.MentorshipEvents;
import se.fadder.onboarding.Plan;
import se.fadder.onboarding.PlanReadKind;
import se.fadder.people.AccessScope;
import se.fadder.people.Employment;
import se.fadder.people.People;
import se.fadder.people.Role;

/** The source of newcomers who lack an owner, a mentor or a plan. */
final class NewHiresInNeed implements AgendaSource {
  private final People people;
  private final PlanPages pages;
  private final NewHiresWithoutPlan withoutPlan;
  private final MentorRequests requests;

  NewHiresInNeed(
      People people, PlanPages pages, NewHiresWithoutPlan withoutPlan, MentorRequests requests) {
    this.people = people;
    this.pages = pages;
    this.withoutPlan = withoutPlan;
    this.requests = requests;
  }

  @Override
  public Collection<OverviewAgendaKind> kinds() {
    return EnumSet.allOf(OverviewAgendaKind.class);
  }

  @Override
  public Collection<OverviewAgendaDeed> deeds() {
    return EnumSet.allOf(OverviewAgendaDeed.class);
  }

  @Override
  public Slice<AgendaItem> of(Tx tx, Viewer viewer, Page first) {
    AccessScope scope = people.reach(tx, viewer);
    Slice<AgendaItem> unowned =
        pages.find(tx, viewer, PlanSignal.NO_OWNER, first).map(this::withoutOwner);
    Slice<AgendaItem> unmentored = unmentored(tx, viewer, first, scope);
    Slice<AgendaItem> unplanned = withoutPlan.find(tx, viewer, first).map(this::withoutPlan);
    return new Slice<>(
        Stream.of(unowned, unmentored, unplanned).flatMap(of -> of.items().stream()).toList(),
        unowned.hasNext() || unmentored.hasNext() || unplanned.hasNext());
  }

  /**
   * Those without a mentor. While somebody is asked there is nothing to do for those who choose; of
   * a request that is not answered they are told.
   */
  private Slice<AgendaItem> unmentored(Tx tx, Viewer viewer, Page first, AccessScope scope) {
    Slice<Plan> found = pages.find(tx, viewer, PlanSignal.NO_MENTOR, first);
    Set<PersonId> chosenFor =
        found.items().stream()
            .filter(plan -> chooses(plan, scope))
            .map(Plan::newHireId)
            .collect(Collectors.toSet());
    Set<PersonId> asked = requests.askedFor(tx, chosenFor);
    return new Slice<>(
        found.items().stream()
            .filter(plan -> !asked.contains(plan.newHireId()))
            .map(plan -> withoutMentor(plan, scope))
            .toList(),
        found.hasNext());
  }

  private static boolean chooses(Plan plan, AccessScope scope) {
    return scope.leads(plan.unitPath()) || scope.isHrOf(plan.unitPath());
  }

  @Override
  public Set<Event> concerns(Tx tx, Viewer viewer) {
    return people.reach(tx, viewer).roles().stream()
        .filter(held -> held.role() == Role.MANAGER || held.role() == Role.HR)
        .map(held -> MentorshipEvents.in(held.unitId()))
        .collect(Collectors.toSet());
  }

  private AgendaItem withoutOwner(Plan plan) {
    return ofPlan(
        OverviewAgendaKind.NO_OWNER,
        plan,
        List.of(OverviewAgendaDeed.BECOME_OWNER, OverviewAgendaDeed.CHOOSE_OWNER));
  }

  /** The item of a plan without a mentor: its owner sees that too, and cannot choose one. */
  private AgendaItem withoutMentor(Plan plan, AccessScope scope) {
    return ofPlan(
        OverviewAgendaKind.NO_MENTOR,
        plan,
        chooses(plan, scope) ? List.of(OverviewAgendaDeed.CHOOSE_MENTOR) : List.of());
  }

  private AgendaItem ofPlan(OverviewAgendaKind kind, Plan plan, List<OverviewAgendaDeed> deeds) {
    return new AgendaItem(
        kind,
        AgendaTime.upTo(plan.firstDay(), people.today()),
        plan.newHireId(),
        plan.firstDay(),
        plan.id(),
        deeds,
        PlanReadKind.PLAN);
  }

  private AgendaItem withoutPlan(Employment at) {
    return new AgendaItem(
        OverviewAgendaKind.NO_PLAN,
        AgendaTime.upTo(at.firstDay(), people.today()),
        at.personId(),
        at.firstDay(),
        at.id(),
        List.of(OverviewAgendaDeed.BEGIN_PLAN),
        PlanReadKind.PLAN);
  }
}
