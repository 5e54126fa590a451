package se.fadder.stepreminders;

import java.util.List;
import se.fadder.graph.Loader;
import se.fadder.graph.SchemaWiring;
import se.fadder.graph.Wiring;
import se.fadder.onboarding.Step;
import se.fadder.push.Notification;
import se.fadder.push.NotificationId;

/** The wiring of {@code stepreminders.graphqls}: which steps a notification is about. */
public final class StepRemindersGraph implements SchemaWiring {
  private static final Loader<NotificationId, List<Step>> STEPS =
      new Loader<>("stepreminders.steps");

  private final StepsDue stepsDue;

  public StepRemindersGraph(StepsDue stepsDue) {
    this.stepsDue = stepsDue;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.loader(STEPS, stepsDue::steps);
    wiring
        .type("Notification", Notification.class)
        .field(
            "steps",
            (told, args, operation) ->
                operation
                    .load(STEPS, told.id())
                    .thenApply(steps -> steps == null ? List.of() : steps));
  }
}
