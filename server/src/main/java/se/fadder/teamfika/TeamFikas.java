package se.fadder.teamfika;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import se.fadder.db.Tx;
import se.fadder.kernel.Event;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;
import se.fadder.people.UnitId;
import se.fadder.teamfika.FikaDaySql.Coming;

/** The fikas of teams and their days, as far as the viewer may know. */
public final class TeamFikas {
  private final TeamAccess access;
  private final FikaPlans plans;

  TeamFikas(TeamAccess access, FikaPlans plans) {
    this.access = access;
    this.plans = plans;
  }

  /** The event that something has changed in what a unit does together. */
  static Event changed(UnitId unit) {
    return Event.of("teamfika.unit", unit);
  }

  LocalDate today() {
    return plans.today().date();
  }

  /** The units in which the viewer works today. */
  Set<UnitId> unitsOf(Tx tx, Viewer viewer) {
    return access.own(tx, viewer);
  }

  /** The fika of each of those units that has one, as far as the viewer may see it. */
  public Map<UnitId, TeamFika> ofUnits(Tx tx, Viewer viewer, Set<UnitId> units) {
    return lasting(tx, access.seen(tx, viewer, units)).stream()
        .collect(toMap(TeamFika::unitId, Function.identity()));
  }

  private static List<TeamFika> lasting(Tx tx, Set<UnitId> units) {
    return units.isEmpty()
        ? List.of()
        : tx.sql(TeamFikaSql.class).ofUnits(units).stream().filter(fika -> !fika.ended()).toList();
  }

  /** Those of the fikas that the viewer may see, and that have not ended. */
  public Map<TeamFikaId, TeamFika> byIds(Tx tx, Viewer viewer, Set<TeamFikaId> ids) {
    List<TeamFika> found =
        tx.sql(TeamFikaSql.class).byIds(ids).stream().filter(fika -> !fika.ended()).toList();
    Set<UnitId> seen = found.isEmpty() ? Set.of() : access.seen(tx, viewer, TeamFika.units(found));
    return found.stream()
        .filter(fika -> seen.contains(fika.unitId()))
        .collect(toMap(TeamFika::id, Function.identity()));
  }

  /** Those of the units whose fika and half-days of wellness the viewer may set. */
  public Map<UnitId, UnitId> changeable(Tx tx, Viewer viewer, Set<UnitId> units) {
    return access.changeable(tx, viewer, units).stream()
        .collect(toMap(Function.identity(), Function.identity()));
  }

  /** The next day of each of those fikas that is not over, as far as one is in sight. */
  public Map<TeamFikaId, TeamFikaDay> next(Tx tx, Viewer viewer, Set<TeamFikaId> ids) {
    Map<TeamFikaId, TeamFikaDay> next = new HashMap<>();
    days(tx, viewer, byIds(tx, viewer, ids).values(), plan -> coming(plan).limit(1))
        .forEach(day -> next.put(day.teamFika().id(), day));
    return next;
  }

  private Stream<FikaDay> coming(FikaPlan plan) {
    return plan.days().stream().filter(day -> !plans.isOver(plan.fika(), day.day()));
  }

  /**
   * What the viewer is to know today: the fika of today, until it is over, where they are there;
   * and one that they host, from the day on that they are told. By day and time.
   */
  public List<TeamFikaDay> ofViewer(Tx tx, Viewer viewer) {
    List<TeamFika> fikas = lasting(tx, access.own(tx, viewer));
    PersonId self = viewer.person();
    LocalDate today = plans.today().date();
    return days(
        tx,
        viewer,
        fikas,
        plan ->
            coming(plan)
                .filter(day ->
                    day.day().equals(today)
                        ? plan.isFor(self, today)
                        : day.isHostedBy(self) && plan.isToldBy(day, today)));
  }

  private List<TeamFikaDay> days(
      Tx tx, Viewer viewer, Collection<TeamFika> fikas, Function<FikaPlan, Stream<FikaDay>> which) {
    if (fikas.isEmpty()) {
      return List.of();
    }
    Map<TeamFikaId, FikaPlan> planned = plans.of(tx, fikas);
    List<Coming> coming = tx.sql(FikaDaySql.class).coming(planned.keySet(), plans.today().date());
    List<TeamFikaDay> days = new ArrayList<>();
    for (FikaPlan plan : planned.values()) {
      which.apply(plan).forEach(day -> days.add(seen(tx, viewer, plan, day, coming)));
    }
    days.sort(Comparator.comparing(TeamFikaDay::date).thenComparing(TeamFikaDay::begins));
    return days;
  }

  private TeamFikaDay seen(Tx tx, Viewer viewer, FikaPlan plan, FikaDay day, List<Coming> coming) {
    Set<PersonId> guests = guests(plan, day, coming);
    boolean isTold =
        !plan.isProtected(day.hostId()) || access.isOfUnit(tx, viewer, plan.fika().unitId());
    return new TeamFikaDay(
        plan.fika(),
        day.day(),
        isTold ? day.hostId() : null,
        day.isHostedBy(viewer.person()),
        day.line(),
        guests.size(),
        guests.contains(viewer.person()),
        plan.isFor(viewer.person(), day.day()));
  }

  /** Who has said that they come to a fika; whoever is not at work after all does not count. */
  private static Set<PersonId> guests(FikaPlan plan, FikaDay day, List<Coming> coming) {
    return coming.stream()
        .filter(of -> of.fikaId().equals(plan.fika().id()) && of.day().equals(day.day()))
        .map(Coming::personId)
        .filter(person -> plan.isFor(person, day.day()))
        .collect(toSet());
  }
}
