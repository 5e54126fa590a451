package se.fadder.insight;

import java.util.List;
import se.fadder.audit.AuditRoom;
import se.fadder.jobs.DailyWork;
import se.fadder.jobs.JobHandler;
import se.fadder.measures.Measure;
import se.fadder.overview.OverviewRoom;
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
    Room room,
    Figures figures,
    TemplateFigures templates,
    UnitNewcomers newcomers,
    MonthlyReports reports,
    WhyWithheld why,
    MonthlyRun run,
    JobHandler job,
    DailyWork days)
    implements Offering {
  /**
   * Makes the room on the rooms below it.
   *
   * @param measures what all of them offer
   */
  public static InsightRoom of(
      Base base,
      AuditRoom audit,
      PeopleRoom people,
      OverviewRoom overview,
      List<Measure> measures) {
    Figures figures = new Figures(people.people(), measures);
    TemplateFigures templates = new TemplateFigures(figures);
    UnitNewcomers newcomers =
        new UnitNewcomers(
            people.people(),
            overview.urgentPlans(),
            overview.pages(),
            overview.signals(),
            audit.reads());
    audit.changeKinds().add(InsightChangeKind.values());
    MonthlyReports reports =
        new MonthlyReports(base.database(), people.people(), figures, audit.log());
    MonthlyRun run = new MonthlyRun(base.background(), base.today(), measures);
    FigureJob job = new FigureJob(base.jobs(), run);
    FigureDays days = new FigureDays(base.today(), base.jobs());
    return new InsightRoom(
        Room.named("insight")
            .data(InsightData.TABLES)
            .graph("insight", new FigureGraph(figures, templates, newcomers, reports))
            .endpoint(new ReportEndpoint(base.database(), reports))
            .job(job)
            .daily(days)
            .keeps("unitNewcomers")
            .build(),
        figures,
        templates,
        newcomers,
        reports,
        new WhyWithheld(base.database(), run.facts(), measures),
        run,
        job,
        days);
  }
}
