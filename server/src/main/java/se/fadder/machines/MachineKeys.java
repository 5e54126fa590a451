package se.fadder.machines;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.fadder.audit.AuditLog;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Event;
import se.fadder.kernel.Ids;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.kernel.ViewerId;
import se.fadder.people.AccessScope;
import se.fadder.people.People;
import se.fadder.people.Role;
import se.fadder.people.UnitPath;
import se.fadder.signin.Token;
import se.fadder.text.OneLine;

/**
 * The verbs of administrators: to make keys for machines, to look at them, and to take them back;
 * and of HR, to let one do what gives rights.
 */
public final class MachineKeys {
  static final int LONGEST_NAME = 80;

  /** The most keys that are listed. */
  private static final int MOST = 100;

  /** How long a key holds at most: whoever has long forgotten it does not leave it behind. */
  private static final Period LONGEST = Period.ofYears(2);

  private final Ids ids;
  private final Today today;
  private final SecureRandom random;
  private final People people;
  private final AuditLog auditLog;

  MachineKeys(Ids ids, Today today, SecureRandom random, People people, AuditLog auditLog) {
    this.ids = ids;
    this.today = today;
    this.random = random;
    this.people = people;
    this.auditLog = auditLog;
  }

  /** A key that was made, with the token that nobody knows after this. */
  public record Made(ViewerId viewer, Token token) {}

  private Set<UnitPath> organisations(Tx tx, Viewer viewer, Role role) {
    return people.reach(tx, viewer).roles().stream()
        .filter(has -> has.role() == role)
        .map(has -> has.unitPath().organisation())
        .collect(toSet());
  }

  /**
   * The keys of the organisation, the newest first: all for administrators, those for SCIM for HR,
   * who says what they may do; none for anybody else.
   */
  public List<MachineKey> all(Tx tx, Viewer viewer) {
    MachineKeySql sql = tx.sql(MachineKeySql.class);
    Set<UnitPath> organisations = organisations(tx, viewer, Role.ADMIN);
    if (!organisations.isEmpty()) {
      return sql.newest(organisations, MOST);
    }
    return ofScim(tx, organisations(tx, viewer, Role.HR));
  }

  private static List<MachineKey> ofScim(Tx tx, Set<UnitPath> organisations) {
    return organisations.isEmpty()
        ? List.of()
        : tx.sql(MachineKeySql.class).newestFor(organisations, MachineScope.SCIM, MOST);
  }

  /** Whether a key for SCIM waits for the viewer, who is of HR, to say what it may do. */
  boolean isAnyWaiting(Tx tx, Viewer viewer) {
    return ofScim(tx, organisations(tx, viewer, Role.HR)).stream()
        .filter(key -> key.isValidOn(today.date()))
        .anyMatch(key -> !key.isTrusted() && !key.madeBy().equals(viewer.person()));
  }

  /** The events after which a key may wait for the viewer, or does not any more. */
  Set<Event> concerns(Tx tx, Viewer viewer) {
    return organisations(tx, viewer, Role.HR).stream().map(MachineKeys::of).collect(toSet());
  }

  private static Event of(UnitPath organisation) {
    return new Event("machines.keys", organisation.units().getFirst().value());
  }

  /**
   * The names of keys of an organisation where the viewer is employed, by which a change was made
   * that they have found in the audit log.
   */
  public Map<MachineKeyId, String> names(Tx tx, Viewer viewer, Set<MachineKeyId> ids) {
    AccessScope scope = people.reach(tx, viewer);
    return tx.sql(MachineKeySql.class).keys(ids).stream()
        .filter(key -> scope.isColleagueAt(key.organisation()))
        .collect(toMap(MachineKey::id, MachineKey::name));
  }

  /**
   * Makes a key. For administrators.
   *
   * @param lastDay today or later, two years ahead at most
   */
  public Outcome<Made> make(
      WriteTx tx, Viewer viewer, String name, MachineScope scope, LocalDate lastDay) {
    Optional<UnitPath> organisation = organisations(tx, viewer, Role.ADMIN).stream().findFirst();
    if (organisation.isEmpty()) {
      return Outcome.refused(Problem.notFound("scope"));
    }
    LocalDate day = today.date();
    if (lastDay.isBefore(day) || lastDay.isAfter(day.plus(LONGEST))) {
      return Outcome.refused(
          Problem.at("lastDay", "DAY_UNLIKELY", "A key holds until today, or two years at most."));
    }
    Token token = Token.random(random);
    MachineKey key =
        new MachineKey(
            ids.next(MachineKeyId::new),
            organisation.get(),
            OneLine.of(name),
            scope,
            viewer.person(),
            today.now(),
            lastDay,
            null,
            null,
            null);
    tx.sql(MachineKeySql.class).insert(key, token.hash());
    tx.publish(of(key.organisation()));
    auditLog.note(
        tx, viewer, null, MachineChangeKind.MACHINE_KEY_MADE, key.id(), scope + " " + lastDay);
    return Outcome.done(new Made(viewer.id(), token));
  }

  /**
   * Takes a key back, which opens nothing from now on. For administrators; it may be done twice.
   */
  public Outcome<ViewerId> revoke(WriteTx tx, Viewer viewer, MachineKeyId id) {
    MachineKeySql sql = tx.sql(MachineKeySql.class);
    Set<UnitPath> organisations = organisations(tx, viewer, Role.ADMIN);
    Optional<MachineKey> found =
        sql.key(id).filter(key -> organisations.contains(key.organisation()));
    if (found.isEmpty()) {
      return Outcome.refused(Problem.notFound("keyId"));
    }
    if (sql.revoke(id, today.now()) == 1) {
      tx.publish(of(found.get().organisation()));
      auditLog.note(tx, viewer, null, MachineChangeKind.MACHINE_KEY_REVOKED, id, "");
    }
    return Outcome.done(viewer.id());
  }

  /**
   * Lets a key for SCIM give and take roles, and change the addresses by which passwords are
   * renewed. For HR, but not for who has made the key: nobody gives themselves rights by it. It may
   * be done twice.
   */
  public Outcome<ViewerId> trust(WriteTx tx, Viewer viewer, MachineKeyId id) {
    MachineKeySql sql = tx.sql(MachineKeySql.class);
    Set<UnitPath> organisations = organisations(tx, viewer, Role.HR);
    Optional<MachineKey> found =
        sql.key(id)
            .filter(key -> key.scope() == MachineScope.SCIM)
            .filter(key -> organisations.contains(key.organisation()));
    if (found.isEmpty()) {
      return Outcome.refused(Problem.notFound("keyId"));
    }
    if (found.get().madeBy().equals(viewer.person())) {
      return Outcome.refused(
          Problem.at("keyId", "OWN_KEY", "Somebody else says what one's own key may do."));
    }
    if (!found.get().isValidOn(today.date())) {
      return Outcome.refused(Problem.at("keyId", "ENDED_ALREADY", "The key opens nothing."));
    }
    if (sql.trust(id, viewer.person()) == 1) {
      tx.publish(of(found.get().organisation()));
      auditLog.note(tx, viewer, null, MachineChangeKind.MACHINE_KEY_TRUSTED, id, "");
    }
    return Outcome.done(viewer.id());
  }
}
