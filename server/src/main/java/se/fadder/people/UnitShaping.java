package se.fadder.people;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import se.fadder.audit.AuditLog;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Event;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;
import se.fadder.text.SwedishNames;

/**
 * The shaping of the unit tree: units are called otherwise, stand elsewhere, become part of others,
 * are closed. It judges neither who may do so nor whether the tree stays one: it is for the room
 * that has.
 */
public final class UnitShaping {
  /** A day before any role has ended. */
  private static final LocalDate LONG_AGO = LocalDate.of(1, 1, 1);

  private final AuditLog auditLog;
  private final UnitTransfers transfers;
  private final List<UnitListener> listeners = new CopyOnWriteArrayList<>();

  UnitShaping(AuditLog auditLog, UnitTransfers transfers) {
    this.auditLog = auditLog;
    this.transfers = transfers;
  }

  /** Registers a listener for units that stand elsewhere. Called before the start. */
  public void addListener(UnitListener listener) {
    listeners.add(listener);
  }

  /** The event that a unit is called otherwise, stands elsewhere or is no more. */
  public static Event changed(UnitId unit) {
    return Event.of("people.unit", unit);
  }

  /** The units of those ids as they are now. */
  public static List<Unit> units(Tx tx, Collection<UnitId> ids) {
    return tx.sql(PeopleSql.class).units(ids);
  }

  /** The units of an organisation that have or had one of those keys, closed ones as well. */
  public static List<Unit> everKeyed(Tx tx, UnitPath organisation, Collection<String> keys) {
    return tx.sql(PeopleSql.class).unitsByKey(organisation, keys);
  }

  /** The open units directly below some others. */
  public static List<Unit> openBelow(Tx tx, Collection<UnitId> units) {
    return tx.sql(UnitShapeSql.class).openBelow(units);
  }

  /** Gives a unit another name. */
  public void rename(WriteTx tx, @Nullable Viewer by, Unit unit, String name) {
    tx.sql(UnitShapeSql.class).rename(unit.id(), name, SwedishNames.sortKey(name));
    auditLog.note(tx, by, null, PeopleChangeKind.UNIT_RENAMED, unit.id(), "");
    tx.publish(changed(unit.id()));
  }

  /** Hangs a unit, with all below it, below another. */
  public void move(WriteTx tx, @Nullable Viewer by, Unit unit, Unit parent) {
    if (unit.path().covers(parent.path())) {
      throw new IllegalStateException(unit.id() + " would stand below itself");
    }
    Set<UnitId> around = new HashSet<>(unit.path().units());
    around.addAll(parent.path().units());
    UnitPath path = parent.path().below(unit.id());
    UnitShapeSql sql = tx.sql(UnitShapeSql.class);
    sql.hang(unit.id(), parent.id());
    sql.lead(unit.path(), path, unit.path().text().length() + 1);
    auditLog.note(
        tx, by, null, PeopleChangeKind.UNIT_MOVED, unit.id(), "below " + parent.id().value());
    tellReach(tx, around);
    Unit now = tx.sql(PeopleSql.class).units(Set.of(unit.id())).getFirst();
    tx.publish(changed(unit.id()));
    listeners.forEach(listener -> listener.moved(tx, now, unit.path()));
  }

  /**
   * Makes a unit part of another of its kind from a day on, today at the latest: the units below
   * it, its people and its roles go there. Who worked there before that day only is still found in
   * the unit that is closed.
   */
  public void merge(WriteTx tx, @Nullable Viewer by, Unit from, Unit into, LocalDate day) {
    for (Unit below : openBelow(tx, Set.of(from.id()))) {
      move(tx, by, below, into);
    }
    transfers.people(tx, by, from, into, day);
    transfers.roles(tx, by, from, into, day);
    UnitShapeSql sql = tx.sql(UnitShapeSql.class);
    sql.mergeFormer(from.id(), into.id());
    sql.merge(from.id(), into.id(), day);
    auditLog.note(
        tx, by, null, PeopleChangeKind.UNIT_MERGED, from.id(), "into " + into.id().value());
    tx.publish(changed(from.id()));
    tx.publish(changed(into.id()));
    listeners.forEach(listener -> listener.merged(tx, from, into, day));
  }

  /** Closes a unit in which nobody works from a day on; the roles for it end with it. */
  public void close(WriteTx tx, @Nullable Viewer by, Unit unit, LocalDate day) {
    transfers.endRoles(tx, by, tx.sql(UnitShapeSql.class).roles(Set.of(unit.id()), day), day);
    tx.sql(UnitShapeSql.class).close(unit.id(), day);
    auditLog.note(tx, by, null, PeopleChangeKind.UNIT_CLOSED, unit.id(), day.toString());
    tx.publish(changed(unit.id()));
  }

  /** Tells those with roles in some units that they may see more or less than before. */
  private static void tellReach(WriteTx tx, Collection<UnitId> units) {
    Set<PersonId> holders =
        tx.sql(UnitShapeSql.class).roles(units, LONG_AGO).stream()
            .map(RoleAssignment::personId)
            .collect(toSet());
    holders.forEach(person -> tx.publish(Event.standing(person)));
  }
}
