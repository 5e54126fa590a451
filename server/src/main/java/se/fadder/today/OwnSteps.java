package se.fadder.today;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import se.fadder.agenda.AgendaItem;
import se.fadder.agenda.AgendaSource;
import se.fadder.agenda.AgendaTime;
import se.fadder.db.Tx;
import se.fadder.kernel.Event;
import se.fadder.kernel.Page;
import se.fadder.kernel.Slice;
import se.fadder.kernel.Viewer;
import se.fadder.onboarding.PlanEvents;
import se.fadder.onboarding.PlanReadKind;
import se.fadder.onboarding.Step;
import se.fadder.onboarding.Steps;
import se.fadder.people.People;

/** The source of the steps in one's own introduction: to do, and to wait for. */
final class OwnSteps implements AgendaSource {
  private final People people;

  OwnSteps(People people) {
    this.people = people;
  }

  @Override
  public Collection<TodayAgendaKind> kinds() {
    return EnumSet.of(TodayAgendaKind.STEP, TodayAgendaKind.WHENEVER, TodayAgendaKind.AWAITED);
  }

  @Override
  public Collection<TodayAgendaDeed> deeds() {
    return EnumSet.of(TodayAgendaDeed.TICK);
  }

  @Override
  public Slice<AgendaItem> of(Tx tx, Viewer viewer, Page first) {
    OwnStepsSql sql = tx.sql(OwnStepsSql.class);
    LocalDate day = people.today();
    Slice<Step> toDo = Slice.of(first, Steps.of(tx, sql.toDo(viewer.person(), day, first.limit())));
    LocalDate horizon = day.plusDays(AgendaTime.WEEK_DAYS);
    Slice<Step> awaited =
        Slice.of(first, Steps.of(tx, sql.awaited(viewer.person(), day, horizon, first.limit())));
    List<AgendaItem> items = new ArrayList<>();
    toDo.items().forEach(step -> items.add(toDo(step, day)));
    Slice<Step> whenever =
        Slice.of(first, Steps.of(tx, sql.whenever(viewer.person(), day, first.limit())));
    whenever.items().forEach(step -> items.add(whenever(step)));
    awaited.items().forEach(step -> items.add(awaited(step)));
    return new Slice<>(items, toDo.hasNext() || whenever.hasNext() || awaited.hasNext());
  }

  /** The item of a step that the viewer is to do; nobody is late with what is optional. */
  static AgendaItem toDo(Step step, LocalDate today) {
    return new AgendaItem(
        TodayAgendaKind.STEP,
        step.required() || step.due().isAfter(today)
            ? AgendaTime.of(step.due(), today)
            : AgendaTime.LATER,
        step.newHireId(),
        step.due(),
        step.id(),
        List.of(TodayAgendaDeed.TICK),
        PlanReadKind.STEP);
  }

  /** The item of a step whose day had passed before there was a plan: it has none of its own. */
  private static AgendaItem whenever(Step step) {
    return new AgendaItem(
        TodayAgendaKind.WHENEVER,
        AgendaTime.LATER,
        step.newHireId(),
        null,
        step.id(),
        List.of(TodayAgendaDeed.TICK),
        PlanReadKind.STEP);
  }

  private static AgendaItem awaited(Step step) {
    return new AgendaItem(
        TodayAgendaKind.AWAITED,
        AgendaTime.WAITING,
        step.newHireId(),
        step.due(),
        step.id(),
        List.of(),
        PlanReadKind.STEP);
  }

  @Override
  public Set<Event> concerns(Tx tx, Viewer viewer) {
    return Set.of(PlanEvents.of(viewer.person()));
  }
}
