package se.fadder.calendar;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.fadder.db.Database;
import se.fadder.db.EventListener;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Event;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Today;
import se.fadder.room.Service;

/**
 * What the organisation has decided about its days when it was set up: its time zone, and which
 * eves are free or short. Until then, and in a database that is older, the settings of the server
 * hold. Every server on the database follows as soon as it hears of a change.
 */
public final class OrganisationDays implements Service {
  private static final Event CHANGED = new Event("calendar.days", new UUID(0, 1));

  private final Database database;
  private final Today today;
  private final WorkingDays workingDays;

  OrganisationDays(Database database, Today today, WorkingDays workingDays) {
    this.database = database;
    this.today = today;
    this.workingDays = workingDays;
  }

  /** What holds on this server by now. */
  public ZoneId zone() {
    return today.zone();
  }

  /** The eves that are free or short by now. */
  public DayRules rules() {
    return workingDays.rules();
  }

  /**
   * The problem of what would be decided; empty when it can be.
   *
   * @param timeZone such as {@code Europe/Stockholm}
   * @param free names of eves, separated by commas
   * @param shortened the same
   */
  public Optional<Problem> problem(String timeZone, String free, String shortened) {
    if (zone(timeZone).isEmpty()) {
      return Optional.of(
          Problem.at("timeZone", "UNKNOWN_TIME_ZONE", "There is no time zone of that name."));
    }
    return rules(free, shortened).isEmpty()
        ? Optional.of(
            Problem.at("freeEves", "INVALID", "An eve is named once, as free or as short."))
        : Optional.empty();
  }

  /**
   * Decides, for a room that has judged who may and that {@link #problem} has nothing against it.
   * The servers follow once it is committed.
   */
  public void decide(WriteTx tx, String timeZone, String free, String shortened) {
    DayRules rules = rules(free, shortened).orElseThrow();
    tx.sql(OrganisationDaysSql.class)
        .store(zone(timeZone).orElseThrow().getId(), names(rules.free()), names(rules.shortened()));
    tx.publish(CHANGED);
  }

  /** A place of the time zone database: an offset such as +01:00 knows no summer time. */
  private static Optional<ZoneId> zone(String name) {
    try {
      return ZoneId.getAvailableZoneIds().contains(name)
          ? Optional.of(ZoneId.of(name))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<DayRules> rules(String free, String shortened) {
    Optional<Set<Eve>> frees = eves(free);
    Optional<Set<Eve>> shorts = eves(shortened);
    if (frees.isEmpty()
        || shorts.isEmpty()
        || frees.get().stream().anyMatch(shorts.get()::contains)) {
      return Optional.empty();
    }
    return Optional.of(new DayRules(frees.get(), shorts.get()));
  }

  private static Optional<Set<Eve>> eves(String names) {
    Set<Eve> eves = EnumSet.noneOf(Eve.class);
    for (String name : Stream.of(names.split(",", -1)).filter(one -> !one.isEmpty()).toList()) {
      Optional<Eve> eve =
          Arrays.stream(Eve.values()).filter(one -> one.name().equals(name)).findFirst();
      if (eve.isEmpty()) {
        return Optional.empty();
      }
      eves.add(eve.get());
    }
    return Optional.of(eves);
  }

  private static String names(Set<Eve> eves) {
    return eves.stream().sorted().map(Eve::name).collect(Collectors.joining(","));
  }

  /** Follows what was decided, and goes on following. */
  @Override
  public AutoCloseable start() {
    follow();
    database.listen(
        new EventListener() {
          @Override
          public void on(Event event) {
            if (event.equals(CHANGED)) {
              followSoon();
            }
          }

          @Override
          public void missed() {
            followSoon();
          }
        });
    return () -> {};
  }

  /** Whoever tells of events must not wait. */
  private void followSoon() {
    Thread.ofVirtual().name("fadder-days").start(this::follow);
  }

  /** Goes by what is stored, on this server; by the settings while nothing is. */
  public void follow() {
    database
        .read(this::stored)
        .ifPresent(row -> {
          zone(row.timeZone()).ifPresent(today::moveTo);
          rules(row.freeEves(), row.shortEves()).ifPresent(workingDays::follow);
        });
  }

  private Optional<OrganisationDaysSql.Row> stored(Tx tx) {
    return tx.sql(OrganisationDaysSql.class).stored();
  }
}
