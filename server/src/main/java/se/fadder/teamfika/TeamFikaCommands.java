package se.fadder.teamfika;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.audit.AuditLog;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Ids;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Viewer;
import se.fadder.people.UnitId;

/** The verbs of the fika of a unit: its managers and experts set it, and end it. */
public final class TeamFikaCommands {
  private final Ids ids;
  private final TeamAccess access;
  private final FikaPlans plans;
  private final FikaHosts hosts;
  private final TeamFikaDays days;
  private final AuditLog auditLog;

  TeamFikaCommands(
      Ids ids,
      TeamAccess access,
      FikaPlans plans,
      FikaHosts hosts,
      TeamFikaDays days,
      AuditLog auditLog) {
    this.ids = ids;
    this.access = access;
    this.plans = plans;
    this.hosts = hosts;
    this.days = days;
    this.auditLog = auditLog;
  }

  /**
   * What somebody says of a fika.
   *
   * @param minutes {@value TeamFika#SHORTEST} to {@value TeamFika#LONGEST}
   * @param place null for none
   */
  public record Said(
      Set<DayOfWeek> weekdays, LocalTime begins, int minutes, @Nullable String place) {
    public Said {
      weekdays = Set.copyOf(weekdays);
    }
  }

  /**
   * Sets the fika of a unit, in place of the one that it has.
   *
   * @param revision of the one that the viewer saw; 0 where there was none
   */
  public Outcome<UnitId> set(WriteTx tx, Viewer viewer, UnitId unit, int revision, Said said) {
    if (access.changeable(tx, viewer, Set.of(unit)).isEmpty()) {
      return Outcome.refused(Problem.notFound("unitId"));
    }
    Optional<Problem> problem = problem(said);
    if (problem.isPresent()) {
      return Outcome.refused(problem.get());
    }
    Optional<TeamFika> before = of(tx, unit);
    if (revision(before) != revision) {
      return Outcome.overtaken(unit, changedMeanwhile());
    }
    TeamFika fika =
        new TeamFika(
            before.map(TeamFika::id).orElseGet(() -> ids.next(TeamFikaId::new)),
            unit,
            TeamFika.weekdays(said.weekdays()),
            said.begins(),
            said.minutes(),
            said.place(),
            false,
            before.map(TeamFika::revision).orElse(0) + 1);
    put(tx, before, fika);
    auditLog.note(
        tx,
        viewer,
        null,
        TeamFikaChangeKind.TEAM_FIKA_SET,
        unit,
        "%s %s %d min".formatted(fika.weekdays(), fika.begins(), fika.minutes()));
    return Outcome.done(unit);
  }

  private static Optional<Problem> problem(Said said) {
    if (said.weekdays().isEmpty()) {
      return Optional.of(
          Problem.at("weekdays", "NO_FIKA_WEEKDAYS", "There is a fika on one weekday at least."));
    }
    if (!EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).containsAll(said.weekdays())) {
      return Optional.of(Problem.at("weekdays", "FREE_WEEKDAY", "That day is free for everybody."));
    }
    return said.begins().plusMinutes(said.minutes()).isAfter(said.begins())
        ? Optional.empty()
        : Optional.of(
            Problem.at("begins", "ENDS_BEFORE_IT_BEGINS", "It would last until after midnight."));
  }

  private static Optional<TeamFika> of(WriteTx tx, UnitId unit) {
    return tx.sql(TeamFikaSql.class).ofUnits(List.of(unit)).stream().findFirst();
  }

  /** Whoever knows of none sees 0, also where one has ended. */
  private static int revision(Optional<TeamFika> fika) {
    return fika.filter(of -> !of.ended()).map(TeamFika::revision).orElse(0);
  }

  private static Problem changedMeanwhile() {
    return Problem.at("revision", "CHANGED_MEANWHILE", "Somebody else has set it meanwhile.");
  }

  private void put(WriteTx tx, Optional<TeamFika> before, TeamFika fika) {
    LocalDate today = plans.today().date();
    tx.sql(TeamFikaSql.class).put(fika);
    if (before.isPresent() && plans.hasBegun(fika, today) && !plans.hasBegun(before.get(), today)) {
      // Today's was to begin later, and never did: nobody has hosted it.
      tx.sql(FikaDaySql.class).delete(fika.id(), List.of(today));
    }
    hosts.settle(tx, List.of(fika));
    days.tellMoved(tx, fika.unitId());
  }

  /**
   * Ends the fika of a unit. Who hosted when is remembered, should there be one again.
   *
   * @param revision of the one that the viewer saw
   */
  public Outcome<UnitId> end(WriteTx tx, Viewer viewer, UnitId unit, int revision) {
    if (access.changeable(tx, viewer, Set.of(unit)).isEmpty()) {
      return Outcome.refused(Problem.notFound("unitId"));
    }
    Optional<TeamFika> before = of(tx, unit).filter(fika -> !fika.ended());
    if (before.isEmpty()) {
      return Outcome.done(unit);
    }
    if (revision(before) != revision) {
      return Outcome.overtaken(unit, changedMeanwhile());
    }
    put(tx, before, before.get().asEnded());
    auditLog.note(tx, viewer, null, TeamFikaChangeKind.TEAM_FIKA_ENDED, unit, "");
    return Outcome.done(unit);
  }

  /** Records a fika that is a fact already, such as from seeding; it checks no access. */
  public TeamFikaId record(WriteTx tx, UnitId unit, Said said) {
    TeamFika fika =
        new TeamFika(
            ids.next(TeamFikaId::new),
            unit,
            TeamFika.weekdays(said.weekdays()),
            said.begins(),
            said.minutes(),
            said.place(),
            false,
            1);
    tx.sql(TeamFikaSql.class).put(fika);
    return fika.id();
  }
}
