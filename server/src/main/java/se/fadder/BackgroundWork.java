package se.fadder;

import java.util.ArrayList;
import java.util.List;
import se.fadder.jobs.DailyJob;
import se.fadder.jobs.JobHandler;
import se.fadder.jobs.JobRunner;
import se.fadder.jobs.JobWatch;
import se.fadder.room.Base;
import se.fadder.room.Room;

/**
 * The work that a server does on its own account: the jobs of all rooms, and their daily work, each
 * as a daily job of its own.
 */
final class BackgroundWork {
  private final Base base;
  private final JobWatch watch;
  private final List<DailyJob> daily;
  private final List<JobHandler> handlers;

  BackgroundWork(Base base, List<Room> rooms, JobWatch watch) {
    this.base = base;
    this.watch = watch;
    this.daily =
        rooms.stream()
            .flatMap(room -> room.dailyWork().stream())
            .map(work -> new DailyJob(base.background(), base.jobs(), base.today(), work))
            .toList();
    this.handlers = new ArrayList<>(daily);
    rooms.forEach(room -> handlers.addAll(room.jobs()));
  }

  /** Takes jobs from now on until what it returns is closed, which finishes what is underway. */
  JobRunner start() {
    daily.forEach(DailyJob::begin);
    return new JobRunner(base.background(), base.jobs(), handlers, base.random(), watch);
  }

  /** How many jobs of all kinds have failed too often. */
  long dead() {
    return base.database()
        .<Long>read(tx ->
            handlers.stream()
                .mapToLong(handler -> base.jobs().counts(tx, handler.kind()).dead())
                .sum());
  }
}
