package se.fadder.insight;

import java.util.List;
import se.fadder.jobs.DailyWork;
import se.fadder.jobs.JobHandler;
import se.fadder.measures.Measure;
import se.fadder.people.PeopleRoom;
import se.fadder.room.Base;
import se.fadder.room.Offering;
import se.fadder.room.Room;

/**
 * The room of published figures.
 *
 * @param run makes the figures of a month
 * @param job does so on one server
 * @param days have it done
 */
public record InsightRoom(
    Room room, Figures figures, MonthlyRun run, JobHandler job, DailyWork days)
    implements Offering {
  /**
   * Makes the room on the rooms below it.
   *
   * @param measures what all of them offer
   */
  public static InsightRoom of(Base base, PeopleRoom people, List<Measure> measures) {
    Figures figures = new Figures(people.people(), measures);
    MonthlyRun run = new MonthlyRun(base.background(), base.today(), measures);
    FigureJob job = new FigureJob(base.jobs(), run);
    FigureDays days = new FigureDays(base.today(), base.jobs());
    return new InsightRoom(
        Room.named("insight")
            .graph("insight", new FigureGraph(figures))
            .job(job)
            .daily(days)
            .build(),
        figures,
        run,
        job,
        days);
  }
}
