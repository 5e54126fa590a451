package se.fadder.push;

import se.fadder.graph.Connection;
import se.fadder.graph.GraphRoom;
import se.fadder.graph.Payload;
import se.fadder.graph.Wiring;
import se.fadder.jobs.DeadJob;
import se.fadder.jobs.JobId;
import se.fadder.kernel.Page.After;
import se.fadder.kernel.Viewer;
import se.fadder.push.DeadWork.Outcome;

/** Wires {@code push-jobs.graphqls}. */
public final class DeadJobGraph implements GraphRoom {
  private final DeadWork deadWork;

  public DeadJobGraph(DeadWork deadWork) {
    this.deadWork = deadWork;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring
        .type("Viewer", Viewer.class)
        .field(
            "deadJobs",
            (viewer, args, operation) ->
                Connection.of(
                    operation.read(tx -> deadWork.dead(tx, operation.viewer(), args.page())),
                    job -> new After(job.kind(), job.id().value().toString())));
    wiring.type("DeadJob", DeadJob.class).field("id", (job, args, operation) -> job.id().value());
    wiring.mutation(
        "jobRevive",
        (tx, viewer, input) ->
            switch (deadWork.revive(tx, viewer, new JobId(input.uuid("jobId")))) {
              case Outcome.Revived(var by) -> Payload.of(by);
              case Outcome.Refused(var problem) -> Payload.refused(problem);
            });
  }
}
