package se.fadder.admin;

import java.util.List;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.jobs.DeadJob;
import se.fadder.jobs.JobId;
import se.fadder.jobs.Jobs;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Page;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Slice;
import se.fadder.kernel.Viewer;
import se.fadder.kernel.ViewerId;
import se.fadder.people.People;
import se.fadder.people.Role;

/**
 * The dead jobs: those that have failed too often, shown to admins alone. They tell of no person:
 * what kind of work it was, and by what it failed.
 */
public final class DeadJobs {
  private final Jobs jobs;
  private final People people;

  public DeadJobs(Jobs jobs, People people) {
    this.jobs = jobs;
    this.people = people;
  }

  /** A page of the dead jobs by kind; empty for whoever is no admin. */
  public Slice<DeadJob> dead(Tx tx, Viewer viewer, Page page) {
    return isAdmin(tx, viewer) ? jobs.dead(tx, page) : Slice.of(page, List.of());
  }

  /** Has a dead job done again, as soon as a server comes to it. */
  public Outcome<ViewerId> retry(WriteTx tx, Viewer viewer, JobId job) {
    return isAdmin(tx, viewer) && jobs.retry(tx, job)
        ? Outcome.done(viewer.id())
        : Outcome.refused(Problem.notFound("jobId"));
  }

  private boolean isAdmin(Tx tx, Viewer viewer) {
    return people.reach(tx, viewer).roles().stream().anyMatch(held -> held.role() == Role.ADMIN);
  }
}
