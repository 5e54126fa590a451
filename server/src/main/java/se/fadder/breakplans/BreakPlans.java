package se.fadder.breakplans;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.PersonId;
import se.fadder.people.Employment;
import se.fadder.people.People;
import se.fadder.people.UnitId;
import se.fadder.people.UnitPath;

/**
 * The plans of those who want to be reminded of breaks. For rooms above; no viewer is told of
 * another's, and no log holds them.
 */
public final class BreakPlans {
  /** A text that sorts before every identifier. */
  private static final String FIRST = "";

  private final People people;
  private final List<BreakPlanMoves> listeners = new CopyOnWriteArrayList<>();

  BreakPlans(People people) {
    this.people = people;
  }

  /** Registers a listener for changes. Called before the start. */
  public void addListener(BreakPlanMoves listener) {
    listeners.add(listener);
  }

  void tellMoved(WriteTx tx, PersonId person) {
    listeners.forEach(listener -> listener.moved(tx, person));
  }

  void tellMoved(WriteTx tx, UnitId unit) {
    listeners.forEach(listener -> listener.unitMoved(tx, unit));
  }

  /**
   * The plans of those people on a day, in a constant number of statements; no entry for whoever
   * has not agreed, is paused on that day, or is not employed on it.
   */
  public Map<PersonId, BreakPlan> of(Tx tx, Collection<PersonId> persons, LocalDate day) {
    Map<PersonId, Consent> awake = awake(tx, persons, day);
    Map<PersonId, UnitPath> paths = paths(tx, awake.keySet(), day);
    if (paths.isEmpty()) {
      return Map.of();
    }
    BreakPlanSql sql = tx.sql(BreakPlanSql.class);
    UsualBreaks usual = UsualBreaks.along(tx, Set.copyOf(paths.values()));
    Map<UUID, Map<UsualBreak, ChoiceRow>> choices =
        UsualBreaks.byOwner(sql.ofPeople(paths.keySet()));
    Map<PersonId, List<OwnBreak>> own =
        sql.own(paths.keySet()).stream().collect(groupingBy(OwnBreak::personId));
    Map<PersonId, BreakPlan> plans = new HashMap<>();
    awake
        .keySet()
        .forEach(person -> {
          UnitPath path = paths.get(person);
          if (path != null) {
            plans.put(
                person,
                new BreakPlan(
                    person,
                    items(
                        usual,
                        path.units(),
                        choices.getOrDefault(person.value(), Map.of()),
                        own.getOrDefault(person, List.of()))));
          }
        });
    return plans;
  }

  private static Map<PersonId, Consent> awake(Tx tx, Collection<PersonId> persons, LocalDate day) {
    Map<PersonId, Consent> awake = new HashMap<>();
    if (!persons.isEmpty()) {
      for (Consent consent : tx.sql(BreakPlanSql.class).consents(persons)) {
        if (!consent.restsOn(day)) {
          awake.put(consent.personId(), consent);
        }
      }
    }
    return awake;
  }

  /** Where those people work on a day. */
  private Map<PersonId, UnitPath> paths(Tx tx, Set<PersonId> persons, LocalDate day) {
    Map<PersonId, UnitPath> paths = new HashMap<>();
    if (!persons.isEmpty()) {
      people
          .allEmployments(tx, persons)
          .forEach((person, employments) ->
              employments.stream()
                  .filter(at -> at.term().includes(day))
                  .findFirst()
                  .map(Employment::unitPath)
                  .ifPresent(path -> paths.put(person, path)));
    }
    return paths;
  }

  private static List<BreakItem> items(
      UsualBreaks usual,
      List<UnitId> units,
      Map<UsualBreak, ChoiceRow> choices,
      List<OwnBreak> own) {
    List<BreakItem> items = new ArrayList<>();
    for (UsualBreak one : UsualBreak.values()) {
      BreakTime time = time(choices.get(one), usual.falls(one, units));
      if (time != null) {
        items.add(BreakItem.of(one.itemId(), one.kind(), Optional.empty(), time));
      }
    }
    for (OwnBreak one : own) {
      items.add(BreakItem.of(one.id(), BreakKind.OWN, Optional.of(one.name()), one.time()));
    }
    items.sort(
        comparing(BreakItem::from)
            .thenComparing(BreakItem::until)
            .thenComparing(item -> item.id().value()));
    return items;
  }

  /** When a usual break falls for somebody who has said that of it, if anything. */
  private static @Nullable BreakTime time(@Nullable ChoiceRow said, UsualBreaks.Falls above) {
    return said == null || said.choice() == BreakChoice.AS_ABOVE ? above.time() : said.time();
  }

  /** The first who have agreed, by id, after one; whether or not they are paused or employed. */
  public List<PersonId> agreed(Tx tx, Optional<PersonId> after, int most) {
    return tx.sql(BreakPlanSql.class).agreed(text(after), most);
  }

  /**
   * The same of those who are employed today in a unit or below it. It looks through all who have
   * agreed until so many are found, so it is best asked outside a unit of work that writes.
   */
  public List<PersonId> agreedIn(Tx tx, UnitId unit, Optional<PersonId> after, int most) {
    BreakPlanSql sql = tx.sql(BreakPlanSql.class);
    return sql.path(unit)
        .map(path -> sql.agreedWithin(path, people.today(), text(after), most))
        .orElse(List.of());
  }

  private static String text(Optional<PersonId> after) {
    return after.map(person -> person.value().toString()).orElse(FIRST);
  }

  /**
   * The last day of the pause of somebody who has agreed; empty when they have none, or it is over
   * on that day.
   */
  public Optional<LocalDate> pausedUntil(Tx tx, PersonId person, LocalDate day) {
    return consent(tx, person).flatMap(consent -> consent.pauseOn(day));
  }

  /** Whether somebody has agreed to be reminded; empty while they have not answered. */
  public Optional<Boolean> hasAgreed(Tx tx, PersonId person) {
    return consent(tx, person).map(Consent::agreed);
  }

  static Optional<Consent> consent(Tx tx, PersonId person) {
    return tx.sql(BreakPlanSql.class).consents(Set.of(person)).stream().findFirst();
  }

  /**
   * Forgets all that somebody has said of their breaks, for rooms that forget the rest: they are
   * asked anew. It checks no access.
   */
  public void forget(WriteTx tx, PersonId person) {
    BreakPlanSql sql = tx.sql(BreakPlanSql.class);
    sql.forgetOwn(person);
    sql.forgetChoices(person);
    sql.forgetConsent(person);
    tellMoved(tx, person);
  }
}
