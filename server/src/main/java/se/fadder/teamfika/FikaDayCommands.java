package se.fadder.teamfika;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.TimeTold;
import se.fadder.kernel.Viewer;
import se.fadder.kernel.ViewerId;

/**
 * The verbs of a day of a fika, for whoever is at work with the team then: to say that one comes,
 * to host in another's place, and to write a line as its host. None is in the audit log.
 */
public final class FikaDayCommands {
  /** The most characters of a line. */
  static final int LONGEST_LINE = 140;

  private final TeamFikas fikas;
  private final FikaPlans plans;
  private final FikaHosts hosts;
  private final TimeTold told;

  FikaDayCommands(TeamFikas fikas, FikaPlans plans, FikaHosts hosts) {
    this.fikas = fikas;
    this.plans = plans;
    this.hosts = hosts;
    this.told = new TimeTold(plans.today());
  }

  /**
   * Says that the viewer comes, or does not after all.
   *
   * @param at when they said so, if that was before the server heard of it; what was said in time
   *     is not refused later
   */
  public Outcome<ViewerId> come(
      WriteTx tx,
      Viewer viewer,
      TeamFikaId id,
      LocalDate day,
      boolean coming,
      @Nullable Instant at) {
    Optional<Problem> problem = told.problem(at);
    if (problem.isPresent()) {
      return Outcome.refused(problem.get());
    }
    TeamFika fika = fikas.byIds(tx, viewer, Set.of(id)).get(id);
    boolean isPast = day.isBefore(plans.today().date());
    if (fika == null || (!isPast && plan(tx, viewer, id, day).isEmpty())) {
      return Outcome.refused(Problem.notFound("teamFikaId"));
    }
    if (plans.isOver(fika, day, told.of(at))) {
      return Outcome.refused(over());
    }
    if (isPast) {
      return Outcome.done(viewer.id());
    }
    if (coming) {
      tx.sql(FikaDaySql.class).come(id, day, viewer.person());
    } else {
      tx.sql(FikaDaySql.class).stayAway(id, day, viewer.person());
    }
    tx.publish(TeamFikas.changed(fika.unitId()));
    return Outcome.done(viewer.id());
  }

  /** The plan of the fika where the viewer is there on that day. */
  private Optional<FikaPlan> plan(Tx tx, Viewer viewer, TeamFikaId id, LocalDate day) {
    Map<TeamFikaId, TeamFika> seen = fikas.byIds(tx, viewer, Set.of(id));
    return Optional.ofNullable(plans.of(tx, seen.values()).get(id))
        .filter(plan -> plan.isFor(viewer.person(), day));
  }

  private static Problem over() {
    return Problem.at("date", "FIKA_OVER", "That fika is over.");
  }

  /**
   * Has the viewer host in place of whoever was to.
   *
   * @param from who hosts as the viewer saw it; null where they saw nobody
   */
  public Outcome<ViewerId> takeOver(
      WriteTx tx, Viewer viewer, TeamFikaId id, LocalDate day, @Nullable PersonId from) {
    Optional<FikaPlan> plan = plan(tx, viewer, id, day);
    if (plan.isEmpty()) {
      return Outcome.refused(Problem.notFound("teamFikaId"));
    }
    if (plans.hasBegun(plan.get().fika(), day)) {
      return Outcome.refused(over());
    }
    FikaDay hosted = plan.get().on(day).orElseThrow();
    if (hosted.isHostedBy(viewer.person())) {
      return Outcome.done(viewer.id());
    }
    if (!Objects.equals(hosted.hostId(), from)) {
      return Outcome.overtaken(
          viewer.id(), Problem.at("hostId", "HOST_CHANGED", "Somebody else hosts it by now."));
    }
    hosts.put(tx, hosted, viewer.person(), hosted.line());
    return Outcome.done(viewer.id());
  }

  /**
   * Writes the line of a day, in place of the one that it has. For its host.
   *
   * @param line null to take it away
   */
  public Outcome<ViewerId> write(
      WriteTx tx, Viewer viewer, TeamFikaId id, LocalDate day, @Nullable String line) {
    Optional<FikaPlan> plan = plan(tx, viewer, id, day);
    if (plan.isEmpty()) {
      return Outcome.refused(Problem.notFound("teamFikaId"));
    }
    if (plans.isOver(plan.get().fika(), day)) {
      return Outcome.refused(over());
    }
    FikaDay hosted = plan.get().on(day).orElseThrow();
    if (!hosted.isHostedBy(viewer.person())) {
      return Outcome.refused(Problem.at("date", "NOT_HOST", "Whoever hosts it writes its line."));
    }
    hosts.put(tx, hosted, viewer.person(), line);
    return Outcome.done(viewer.id());
  }

  /** Records who hosted on a day that is over, such as from seeding; it checks no access. */
  public void recordHost(WriteTx tx, TeamFikaId fika, LocalDate day, PersonId host) {
    tx.sql(FikaDaySql.class).put(List.of(new FikaDaySql.DayRow(fika, day, host, null)));
  }
}
