package se.fadder.breakplans;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.fadder.db.Tx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;
import se.fadder.people.Employment;
import se.fadder.people.People;
import se.fadder.people.UnitPath;

/** The viewer's own plan. There is no way to ask for anybody else's. */
public final class OwnPlans {
  private final People people;

  OwnPlans(People people) {
    this.people = people;
  }

  /** The viewer's plan; null when they are not employed today. */
  public @Nullable OwnPlan of(Tx tx, Viewer viewer) {
    return path(tx, viewer.person()).map(path -> of(tx, viewer.person(), path)).orElse(null);
  }

  private OwnPlan of(Tx tx, PersonId person, UnitPath path) {
    Optional<Consent> consent = BreakPlans.consent(tx, person);
    LocalDate today = people.today();
    return new OwnPlan(
        person,
        path,
        consent.map(Consent::agreed).orElse(null),
        consent.flatMap(said -> said.pauseOn(today)).orElse(null));
  }

  /** Where a person works today. */
  Optional<UnitPath> path(Tx tx, PersonId person) {
    LocalDate today = people.today();
    return people.allEmployments(tx, Set.of(person)).getOrDefault(person, List.of()).stream()
        .filter(at -> at.term().includes(today))
        .findFirst()
        .map(Employment::unitPath);
  }

  /** What the viewer says of the usual breaks, in their order; none when they are not employed. */
  public List<UsualChoice> usual(Tx tx, Viewer viewer) {
    return path(tx, viewer.person())
        .map(path -> usual(tx, viewer.person(), path))
        .orElse(List.of());
  }

  private static List<UsualChoice> usual(Tx tx, PersonId person, UnitPath path) {
    UsualBreaks above = UsualBreaks.along(tx, List.of(path));
    Map<UsualBreak, ChoiceRow> said = said(tx, person);
    return Arrays.stream(UsualBreak.values())
        .map(usual ->
            UsualChoice.of(
                usual, Optional.ofNullable(said.get(usual)), above.falls(usual, path.units())))
        .toList();
  }

  static Map<UsualBreak, ChoiceRow> said(Tx tx, PersonId person) {
    return UsualBreaks.byOwner(tx.sql(BreakPlanSql.class).ofPeople(Set.of(person)))
        .getOrDefault(person.value(), Map.of());
  }

  /** What the viewer has added, the oldest first. */
  public List<OwnBreak> own(Tx tx, Viewer viewer) {
    return added(tx, viewer.person());
  }

  static List<OwnBreak> added(Tx tx, PersonId person) {
    return tx.sql(BreakPlanSql.class).own(Set.of(person));
  }

  /** Those of the breaks that the viewer has added themselves. */
  public Map<BreakItemId, OwnBreak> byIds(Tx tx, Viewer viewer, Set<BreakItemId> ids) {
    return own(tx, viewer).stream()
        .filter(item -> ids.contains(item.id()))
        .collect(toMap(OwnBreak::id, Function.identity()));
  }
}
