package se.fadder.admin;

import se.fadder.graph.Connection;
import se.fadder.graph.Payload;
import se.fadder.graph.SchemaWiring;
import se.fadder.graph.Wiring;
import se.fadder.jobs.DeadJob;
import se.fadder.jobs.JobId;
import se.fadder.kernel.Page.After;
import se.fadder.kernel.Viewer;

/** The wiring of {@code admin.graphqls}. */
public final class DeadJobGraph implements SchemaWiring {
  private final DeadJobs deadJobs;

  public DeadJobGraph(DeadJobs deadJobs) {
    this.deadJobs = deadJobs;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring
        .type("Viewer", Viewer.class)
        .field(
            "deadJobs",
            (viewer, args, operation) ->
                Connection.of(
                    operation.read(tx -> deadJobs.dead(tx, operation.viewer(), args.page())),
                    job -> new After(job.kind(), job.id().value().toString())));
    wiring.type("DeadJob", DeadJob.class).field("id", (job, args, operation) -> job.id().value());
    wiring.mutation(
        "jobRevive",
        (tx, viewer, input) ->
            Payload.of(deadJobs.retry(tx, viewer, new JobId(input.uuid("jobId")))));
  }
}
