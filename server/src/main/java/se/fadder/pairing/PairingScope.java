package se.fadder.pairing;

import java.util.List;
import java.util.stream.Stream;
import se.fadder.pairing.PairingProposalSql.Place;
import se.fadder.pairing.PairingProposalSql.Side;
import se.fadder.people.AccessScope;
import se.fadder.people.Role;
import se.fadder.people.RoleAssignment;
import se.fadder.people.Unit;
import se.fadder.people.UnitId;
import se.fadder.people.UnitPath;

/**
 * The scope of a proposal: the units, with all below them, whose newcomers it is about, and those
 * whose mentors it looks at.
 */
record PairingScope(List<UnitPath> newHires, List<UnitPath> mentors) {
  /** All that somebody leads or is HR of; empty for whoever may pair nobody. */
  static PairingScope all(AccessScope viewer) {
    List<UnitPath> led = led(viewer);
    return new PairingScope(led, led);
  }

  /**
   * The newcomers of one unit, and the mentors of all that somebody leads or is HR of. Units within
   * it that they lead themselves stand beside it: only of those are they told of people with
   * protected identity.
   */
  static PairingScope within(AccessScope viewer, Unit unit) {
    List<UnitPath> led = led(viewer);
    return new PairingScope(
        Stream.concat(Stream.of(unit.path()), led.stream().filter(unit.path()::covers))
            .distinct()
            .toList(),
        led);
  }

  static boolean mayPairIn(AccessScope viewer, UnitPath unit) {
    return viewer.leads(unit) || viewer.isHrOf(unit);
  }

  private static List<UnitPath> led(AccessScope viewer) {
    return viewer.roles().stream()
        .filter(held -> held.role() == Role.MANAGER || held.role() == Role.HR)
        .map(RoleAssignment::reach)
        .distinct()
        .sorted((one, other) -> one.text().compareTo(other.text()))
        .toList();
  }

  boolean isEmpty() {
    return newHires.isEmpty();
  }

  /** The organisation by whose weights it is weighed. */
  UnitId organisation() {
    return unit(newHires.getFirst().organisation());
  }

  List<UnitId> newHireUnits() {
    return newHires.stream().map(PairingScope::unit).toList();
  }

  private static UnitId unit(UnitPath path) {
    return path.units().getLast();
  }

  List<Place> places(PairingProposalId proposal) {
    return Stream.concat(
            newHires.stream().map(path -> new Place(proposal, Side.NEW_HIRES, unit(path))),
            mentors.stream().map(path -> new Place(proposal, Side.MENTORS, unit(path))))
        .toList();
  }
}
