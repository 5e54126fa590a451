package se.fadder.templates;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.db.Tx;
import se.fadder.people.AccessScope;
import se.fadder.people.Role;
import se.fadder.people.Unit;
import se.fadder.people.UnitId;
import se.fadder.people.UnitPath;
import se.fadder.people.UnitTree;

/**
 * The access of a viewer to templates: HR with all of the organisation, and a manager with those of
 * the units that they lead. Whoever leads in the organisation may see all, for they choose among
 * them and build on them.
 */
record TemplateAccess(AccessScope scope) {

  /** The organisations whose templates the viewer may see. */
  Set<UnitId> organisations() {
    return scope.roles().stream()
        .filter(held -> held.role() == Role.MANAGER || held.role() == Role.HR)
        .map(held -> held.unitPath().units().getFirst())
        .collect(toSet());
  }

  boolean maySee(TemplateHead head) {
    return organisations().contains(head.organisationId());
  }

  boolean mayEdit(Tx tx, TemplateHead head) {
    return mayHave(tx, head.organisation(), head.unit());
  }

  /** Asks at once for the units that templates are for. */
  static void prefetch(Tx tx, Collection<TemplateHead> heads) {
    Map<UnitPath, Set<String>> keys = new HashMap<>();
    for (TemplateHead head : heads) {
      String unit = head.unit();
      if (unit != null) {
        keys.computeIfAbsent(head.organisation(), _ -> new HashSet<>()).add(unit);
      }
    }
    keys.forEach((organisation, units) -> UnitTree.unitsByKey(tx, organisation, units));
  }

  /** Whether the viewer may have a template for that unit; for the organisation when it is null. */
  boolean mayHave(Tx tx, UnitPath organisation, @Nullable String unit) {
    return scope.isHrOf(organisation)
        || unit(tx, organisation, unit).filter(led -> scope.leads(led.path())).isPresent();
  }

  static Optional<Unit> unit(Tx tx, UnitPath organisation, @Nullable String key) {
    return key == null
        ? Optional.empty()
        : Optional.ofNullable(UnitTree.unitsByKey(tx, organisation, Set.of(key)).get(key));
  }
}
