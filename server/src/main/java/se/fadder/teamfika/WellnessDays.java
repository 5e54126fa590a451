package se.fadder.teamfika;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import se.fadder.audit.AuditLog;
import se.fadder.calendar.DayKind;
import se.fadder.calendar.WorkingDays;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Ids;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.people.UnitId;

/**
 * The half-days of wellness of units: whoever works there and their managers and experts see them,
 * and the latter set them.
 */
public final class WellnessDays {
  /** How many there may be of one unit in a year. */
  static final int MOST = 24;

  private final Ids ids;
  private final Today today;
  private final WorkingDays workingDays;
  private final TeamAccess access;
  private final FikaHosts hosts;
  private final TeamFikaDays days;
  private final AuditLog auditLog;

  WellnessDays(
      Ids ids,
      Today today,
      WorkingDays workingDays,
      TeamAccess access,
      FikaHosts hosts,
      TeamFikaDays days,
      AuditLog auditLog) {
    this.ids = ids;
    this.today = today;
    this.workingDays = workingDays;
    this.access = access;
    this.hosts = hosts;
    this.days = days;
    this.auditLog = auditLog;
  }

  /**
   * The half-days of a unit in this year, and those that are planned for the next.
   *
   * @param year this one
   * @param planned how many there are in it, done or not
   * @param done how many of them are done
   * @param days all, by day
   */
  public record WellnessYear(int year, int planned, int done, List<WellnessDay> days) {}

  /** The half-days of each of those units, as far as the viewer may see them. */
  public Map<UnitId, WellnessYear> ofUnits(Tx tx, Viewer viewer, Set<UnitId> units) {
    Set<UnitId> seen = access.seen(tx, viewer, units);
    if (seen.isEmpty()) {
      return Map.of();
    }
    Map<UnitId, List<WellnessDay>> found =
        tx.sql(WellnessSql.class).between(seen, earliest(), latest()).stream()
            .collect(groupingBy(WellnessDay::unitId));
    return seen.stream()
        .collect(toMap(Function.identity(), unit -> year(found.getOrDefault(unit, List.of()))));
  }

  private LocalDate earliest() {
    return today.date().withDayOfYear(1);
  }

  private LocalDate latest() {
    return earliest().plusYears(2).minusDays(1);
  }

  private WellnessYear year(List<WellnessDay> all) {
    int year = today.date().getYear();
    List<WellnessDay> own = all.stream().filter(of -> of.day().getYear() == year).toList();
    return new WellnessYear(
        year, own.size(), (int) own.stream().filter(WellnessDay::done).count(), all);
  }

  /** Those of the half-days that the viewer may see. */
  public Map<WellnessDayId, WellnessDay> byIds(Tx tx, Viewer viewer, Set<WellnessDayId> ids) {
    List<WellnessDay> found = tx.sql(WellnessSql.class).byIds(ids);
    Set<UnitId> seen =
        found.isEmpty()
            ? Set.of()
            : access.seen(tx, viewer, found.stream().map(WellnessDay::unitId).collect(toSet()));
    return found.stream()
        .filter(of -> seen.contains(of.unitId()))
        .collect(toMap(WellnessDay::id, Function.identity()));
  }

  /** Plans a half-day, in this year or the next; one that is past may be noted afterwards. */
  public Outcome<UnitId> set(WriteTx tx, Viewer viewer, UnitId unit, LocalDate day, HalfDay half) {
    if (access.changeable(tx, viewer, Set.of(unit)).isEmpty()) {
      return Outcome.refused(Problem.notFound("unitId"));
    }
    if (day.isBefore(earliest()) || day.isAfter(latest())) {
      return Outcome.refused(
          Problem.at("date", "DAY_UNLIKELY", "That is neither this year nor the next."));
    }
    if (workingDays.kind(day) == DayKind.FREE) {
      return Outcome.refused(
          Problem.at("date", "WELLNESS_DAY_FREE", "That day is free for everybody."));
    }
    LocalDate first = day.withDayOfYear(1);
    List<WellnessDay> others =
        tx.sql(WellnessSql.class).between(List.of(unit), first, first.plusYears(1).minusDays(1));
    if (others.stream().anyMatch(of -> of.day().equals(day))) {
      return Outcome.refused(
          Problem.at("date", "WELLNESS_DAY_THERE", "There is a half-day on that day already."));
    }
    if (others.size() >= MOST) {
      return Outcome.refused(
          Problem.at("date", "TOO_MANY", "There are so many in that year that no other is taken."));
    }
    WellnessDay planned = new WellnessDay(ids.next(WellnessDayId::new), unit, day, half, false);
    tx.sql(WellnessSql.class).insert(planned);
    changed(tx, viewer, planned, TeamFikaChangeKind.WELLNESS_DAY_SET);
    return Outcome.done(unit);
  }

  private void changed(WriteTx tx, Viewer viewer, WellnessDay of, TeamFikaChangeKind kind) {
    auditLog.note(tx, viewer, null, kind, of.unitId(), of.day() + " " + of.half());
    if (!of.day().isBefore(today.date())) {
      hosts.settle(tx, tx.sql(TeamFikaSql.class).ofUnits(List.of(of.unitId())));
      days.tellMoved(tx, of.unitId());
    }
  }

  /** Says whether a half-day was done; one that lies ahead is not. */
  public Outcome<UnitId> setDone(WriteTx tx, Viewer viewer, WellnessDayId id, boolean done) {
    Optional<WellnessDay> found = changeable(tx, viewer, id);
    if (found.isEmpty()) {
      return Outcome.refused(Problem.notFound("wellnessDayId"));
    }
    WellnessDay of = found.get();
    if (of.done() == done) {
      return Outcome.done(of.unitId());
    }
    if (of.day().isAfter(today.date())) {
      return Outcome.refused(
          Problem.at("wellnessDayId", "WELLNESS_DAY_AHEAD", "That day is still to come."));
    }
    tx.sql(WellnessSql.class).setDone(id, done);
    auditLog.note(
        tx,
        viewer,
        null,
        done ? TeamFikaChangeKind.WELLNESS_DAY_DONE : TeamFikaChangeKind.WELLNESS_DAY_UNDONE,
        of.unitId(),
        of.day() + " " + of.half());
    return Outcome.done(of.unitId());
  }

  private Optional<WellnessDay> changeable(WriteTx tx, Viewer viewer, WellnessDayId id) {
    return tx.sql(WellnessSql.class).byIds(Set.of(id)).stream()
        .filter(of -> !access.changeable(tx, viewer, Set.of(of.unitId())).isEmpty())
        .findFirst();
  }

  /** Takes a half-day away. */
  public Outcome<UnitId> remove(WriteTx tx, Viewer viewer, WellnessDayId id) {
    Optional<WellnessDay> found = changeable(tx, viewer, id);
    if (found.isEmpty()) {
      return Outcome.refused(Problem.notFound("wellnessDayId"));
    }
    tx.sql(WellnessSql.class).delete(id);
    changed(tx, viewer, found.get(), TeamFikaChangeKind.WELLNESS_DAY_REMOVED);
    return Outcome.done(found.get().unitId());
  }

  /** Records a half-day that is a fact already, such as from seeding; it checks no access. */
  public void record(WriteTx tx, UnitId unit, LocalDate day, HalfDay half, boolean done) {
    tx.sql(WellnessSql.class)
        .insert(new WellnessDay(ids.next(WellnessDayId::new), unit, day, half, done));
  }
}
