package se.fadder.evaluation;

import se.fadder.audit.AuditRoom;
import se.fadder.onboarding.OnboardingRoom;
import se.fadder.room.Base;
import se.fadder.room.Offering;
import se.fadder.room.Room;

/** The room of what newcomers think of their introduction. */
public record EvaluationRoom(Room room, Evaluations evaluations) implements Offering {
  /** Makes the room on the rooms below it. */
  public static EvaluationRoom of(Base base, AuditRoom audit, OnboardingRoom onboarding) {
    audit.changeKinds().add(EvaluationChangeKind.values());
    Evaluations evaluations = new Evaluations(base.today(), audit.log(), onboarding.plans());
    onboarding.commands().closings().addListener(evaluations);
    return new EvaluationRoom(
        Room.named("evaluation")
            .data(EvaluationData.TABLES)
            .graph("evaluation", new EvaluationGraph(evaluations))
            .measures(EvaluationMeasures.all())
            .build(),
        evaluations);
  }
}
