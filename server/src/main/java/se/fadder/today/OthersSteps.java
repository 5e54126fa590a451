package se.fadder.today;

import java.time.LocalDate;
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
import se.fadder.people.People;

/** The source of the steps that one does, or signs, in other people's introductions. */
final class OthersSteps implements AgendaSource {
  private final People people;
  private final StepsToDo stepsToDo;
  private final PlanEvents events;

  OthersSteps(People people, StepsToDo stepsToDo, PlanEvents events) {
    this.people = people;
    this.stepsToDo = stepsToDo;
    this.events = events;
  }

  @Override
  public Collection<TodayAgendaKind> kinds() {
    return EnumSet.of(TodayAgendaKind.STEP, TodayAgendaKind.SIGNATURE);
  }

  @Override
  public Collection<TodayAgendaDeed> deeds() {
    return EnumSet.of(TodayAgendaDeed.TICK, TodayAgendaDeed.SIGN_OFF, TodayAgendaDeed.SEND_BACK);
  }

  @Override
  public Slice<AgendaItem> of(Tx tx, Viewer viewer, Page first) {
    LocalDate day = people.today();
    return stepsToDo.find(tx, viewer, first).map(step -> item(step, day));
  }

  private static AgendaItem item(Step step, LocalDate today) {
    return step.isAwaitingSignature()
        ? new AgendaItem(
            TodayAgendaKind.SIGNATURE,
            AgendaTime.TODAY,
            step.newHireId(),
            step.due(),
            step.id(),
            List.of(TodayAgendaDeed.SIGN_OFF, TodayAgendaDeed.SEND_BACK),
            PlanReadKind.STEP)
        : OwnSteps.toDo(step, today);
  }

  @Override
  public Set<Event> concerns(Tx tx, Viewer viewer) {
    return events.ofStepsFallingTo(tx, viewer);
  }
}
