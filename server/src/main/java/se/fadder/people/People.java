package se.fadder.people;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import se.fadder.audit.ReadLog;
import se.fadder.db.Tx;
import se.fadder.kernel.Page;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Slice;
import se.fadder.kernel.Term;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;

/** The people: who works where and who is near to whom, as far as the viewer may know. */
public final class People {
  private final Today today;
  private final ReadLog readLog;
  private final List<Relationship> relations = new CopyOnWriteArrayList<>();

  public People(Today today, ReadLog readLog) {
    this.today = today;
    this.readLog = readLog;
  }

  /**
   * Registers a relationship that another room knows of, which counts as being near. Called before
   * the start.
   */
  public void addRelation(Relationship relationship) {
    relations.add(relationship);
  }

  /** The day on which relationships are judged. */
  public LocalDate today() {
    return today.date();
  }

  /** Whether a person may sign in: employed today or to be, not only in the past. */
  public boolean mayEnter(Tx tx, PersonId person) {
    return tx.sql(PeopleSql.class).isEmployedFrom(person, today());
  }

  /** The access scope of the viewer today. */
  public AccessScope reach(Tx tx, Viewer viewer) {
    LocalDate day = today();
    return tx.once(new ReachOf(viewer, day), () -> AccessScope.of(tx, viewer.person(), day));
  }

  /** The access scopes of those people today, looked up together. For other rooms. */
  public Map<PersonId, AccessScope> reaches(Tx tx, Collection<PersonId> some) {
    PeopleRows.employmentsByPerson(tx, some);
    PeopleRows.roles(tx, some);
    return some.stream()
        .distinct()
        .collect(Collectors.toMap(Function.identity(), one -> reach(tx, new Viewer(one))));
  }

  private record ReachOf(Viewer viewer, LocalDate day) {}

  /**
   * The people whom the viewer may know: those who are or were employed in an organisation where
   * the viewer is.
   */
  public Map<PersonId, Person> persons(Tx tx, Viewer viewer, Set<PersonId> ids) {
    Set<PersonId> known = new HashSet<>();
    if (ids.contains(viewer.person())) {
      known.add(viewer.person());
    }
    if (!known.containsAll(ids)) {
      AccessScope scope = reach(tx, viewer);
      // Together with the viewer's own, which are asked for next.
      Set<PersonId> all = new HashSet<>(ids);
      all.add(viewer.person());
      PeopleRows.employments(tx, all).stream()
          .filter(at -> ids.contains(at.personId()) && scope.isColleagueAt(at.unitPath()))
          .map(Employment::personId)
          .forEach(known::add);
    }
    return PeopleRows.persons(tx, known);
  }

  /**
   * Those of the people who are near to the viewer: the viewer, those they lead or are HR of while
   * the employment lasts, and those to whom they have a {@link Relationship}.
   */
  public Set<PersonId> near(Tx tx, Viewer viewer, Set<PersonId> ids) {
    return tx.once(new Near(viewer, ids), () -> findNear(tx, viewer, ids));
  }

  private record Near(Viewer viewer, Set<PersonId> ids) {}

  private Set<PersonId> findNear(Tx tx, Viewer viewer, Set<PersonId> ids) {
    AccessScope scope = reach(tx, viewer);
    Set<PersonId> near = new HashSet<>();
    if (ids.contains(viewer.person())) {
      near.add(viewer.person());
    }
    for (Employment at : PeopleRows.employments(tx, without(near, ids))) {
      boolean lasting = !at.term().endedBefore(scope.day());
      if (lasting && (scope.leads(at.unitPath()) || scope.isHrOf(at.unitPath()))) {
        near.add(at.personId());
      }
    }
    for (Relationship relationship : relations) {
      near.addAll(relationship.among(tx, viewer, without(near, ids)));
    }
    return near;
  }

  private static Set<PersonId> without(Set<PersonId> some, Set<PersonId> all) {
    return all.stream().filter(id -> !some.contains(id)).collect(toSet());
  }

  /**
   * The employments of those people that the viewer may see, the newest first: all of their own, of
   * those they lead and, also when they have ended, of those they are HR of; of colleagues the
   * current or next one, but of one with protected identity only within the unit. What somebody
   * does in another organisation than the viewer's is seen by themselves alone.
   */
  public Map<PersonId, List<Employment>> employmentsOf(Tx tx, Viewer viewer, Set<PersonId> people) {
    Map<PersonId, Visible> visible = visible(tx, viewer, people);
    note(viewer, visible, Visible::employments);
    return mapped(visible, Visible::employments);
  }

  /**
   * The current employment of each of those people, as far as the viewer may see it by the rule of
   * {@link #employmentsOf}: the one that holds today, else the next, else the last.
   */
  public Map<PersonId, Employment> workplaces(Tx tx, Viewer viewer, Set<PersonId> people) {
    Map<PersonId, Visible> visible = visible(tx, viewer, people);
    note(viewer, visible, seen -> List.of(seen.current(today())));
    return mapped(visible, seen -> seen.current(today()));
  }

  /**
   * The employments of one person that a viewer may see.
   *
   * @param known the one that any colleague may see
   */
  private record Visible(List<Employment> employments, Optional<Employment> known) {
    Employment current(LocalDate day) {
      return Employment.current(employments, day).orElseThrow();
    }
  }

  /** Notes the reads of those of whom something is answered that not every colleague may see. */
  private void note(
      Viewer viewer,
      Map<PersonId, Visible> visible,
      Function<Visible, Collection<Employment>> answered) {
    Set<PersonId> subjects = new HashSet<>();
    visible.forEach((person, seen) -> {
      if (answered.apply(seen).stream().anyMatch(at -> !seen.known().equals(Optional.of(at)))) {
        subjects.add(person);
      }
    });
    readLog.note(viewer, subjects, PeopleReadKind.EMPLOYMENT);
  }

  private static <T> Map<PersonId, T> mapped(
      Map<PersonId, Visible> visible, Function<Visible, T> part) {
    return visible.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, seen -> part.apply(seen.getValue())));
  }

  private Map<PersonId, Visible> visible(Tx tx, Viewer viewer, Set<PersonId> people) {
    return tx.once(new VisibleTo(viewer, people), () -> findVisible(tx, viewer, people));
  }

  private record VisibleTo(Viewer viewer, Set<PersonId> people) {}

  private Map<PersonId, Visible> findVisible(Tx tx, Viewer viewer, Set<PersonId> people) {
    AccessScope scope = reach(tx, viewer);
    Set<PersonId> near = near(tx, viewer, people);
    Map<PersonId, Person> persons = PeopleRows.persons(tx, people);
    Map<PersonId, List<Employment>> all = allEmployments(tx, people);
    Map<PersonId, Visible> seen = new HashMap<>();
    persons.forEach((id, person) -> {
      List<Employment> employments =
          all.getOrDefault(id, List.of()).stream()
              .filter(at -> scope.isSelf(id) || scope.isColleagueAt(at.unitPath()))
              .toList();
      Optional<Employment> current =
          Employment.current(employments, scope.day())
              .filter(at -> seesWorkplace(scope, person, at));
      List<Employment> visible =
          employments.stream()
              .filter(at ->
                  near.contains(id)
                      || scope.isHrOf(at.unitPath())
                      || current.filter(at::equals).isPresent())
              .toList();
      if (!visible.isEmpty()) {
        seen.put(id, new Visible(visible, current));
      }
    });
    return seen;
  }

  /**
   * Those of the people who work where the viewer may see them work, by the rule of {@link
   * #employmentsOf}, or who are near.
   */
  Set<PersonId> reachable(Tx tx, Viewer viewer, Set<PersonId> people) {
    LocalDate day = today();
    return visible(tx, viewer, people).entrySet().stream()
        .filter(seen -> !seen.getValue().current(day).term().endedBefore(day))
        .map(Map.Entry::getKey)
        .collect(toSet());
  }

  /** The employments that the viewer may see, by the rule of {@link #employmentsOf}. */
  public Map<EmploymentId, Employment> employments(Tx tx, Viewer viewer, Set<EmploymentId> ids) {
    Set<PersonId> people =
        tx.sql(PeopleSql.class).employments(ids).stream()
            .map(Employment::personId)
            .collect(toSet());
    if (people.isEmpty()) {
      return Map.of();
    }
    Map<PersonId, Visible> visible = visible(tx, viewer, people);
    Function<Visible, Collection<Employment>> wanted =
        seen -> seen.employments().stream().filter(at -> ids.contains(at.id())).toList();
    note(viewer, visible, wanted);
    return visible.values().stream()
        .flatMap(seen -> wanted.apply(seen).stream())
        .collect(Collectors.toMap(Employment::id, Function.identity()));
  }

  private static boolean seesWorkplace(AccessScope scope, Person person, Employment employment) {
    return person.isProtected()
        ? scope.isOfUnit(employment.unitId())
        : scope.isColleagueAt(employment.unitPath());
  }

  /**
   * The units that the viewer may see: those of an organisation where they are or were employed.
   */
  public Map<UnitId, Unit> units(Tx tx, Viewer viewer, Set<UnitId> ids) {
    AccessScope scope = reach(tx, viewer);
    Set<UnitId> own =
        PeopleRows.employments(tx, Set.of(viewer.person())).stream()
            .map(Employment::unitId)
            .collect(toSet());
    return units(tx, ids, unit -> scope.isColleagueAt(unit.path()) || own.contains(unit.id()));
  }

  private static Map<UnitId, Unit> units(Tx tx, Set<UnitId> ids, Predicate<Unit> which) {
    return PeopleRows.units(tx, ids).values().stream()
        .filter(which)
        .collect(Collectors.toMap(Unit::id, Function.identity()));
  }

  /** A page of the units directly below one. */
  public record ChildrenOf(UnitId parent, Page page) {}

  /** The units directly below each of those in an organisation where the viewer is employed. */
  public Map<ChildrenOf, Slice<Unit>> children(Tx tx, Viewer viewer, Set<ChildrenOf> wanted) {
    AccessScope scope = reach(tx, viewer);
    Set<UnitId> parents =
        units(
                tx,
                wanted.stream().map(ChildrenOf::parent).collect(toSet()),
                unit -> scope.isColleagueAt(unit.path()))
            .keySet();
    Map<ChildrenOf, Slice<Unit>> found = new HashMap<>();
    Map<Page, List<ChildrenOf>> byPage =
        wanted.stream()
            .filter(of -> parents.contains(of.parent()))
            .collect(groupingBy(ChildrenOf::page));
    byPage.forEach((page, some) -> found.putAll(children(tx, page, some)));
    return found;
  }

  private static Map<ChildrenOf, Slice<Unit>> children(Tx tx, Page page, List<ChildrenOf> wanted) {
    Map<Optional<UnitId>, List<Unit>> byParent =
        tx
            .sql(PeopleSql.class)
            .children(
                wanted.stream().map(ChildrenOf::parent).toList(),
                page.afterKey(),
                page.afterId(),
                page.limit())
            .stream()
            .collect(groupingBy(unit -> Optional.ofNullable(unit.parentId())));
    return wanted.stream()
        .collect(
            Collectors.toMap(
                Function.identity(),
                of -> Slice.of(page, byParent.getOrDefault(Optional.of(of.parent()), List.of()))));
  }

  /**
   * The holders of each role for each unit today: the nearest above it first, and of several there
   * the first by name. For other rooms; it says nothing of what a viewer may see.
   */
  public Map<UnitId, Map<Role, List<Holder>>> holders(Tx tx, Collection<UnitId> units) {
    Map<UnitId, Map<Role, List<Holder>>> holders = new HashMap<>();
    if (!units.isEmpty()) {
      for (Holder holder : tx.sql(PeopleSql.class).holders(units, today())) {
        holders
            .computeIfAbsent(holder.unitId(), unit -> new EnumMap<>(Role.class))
            .computeIfAbsent(holder.role(), role -> new ArrayList<>())
            .add(holder);
      }
    }
    return holders;
  }

  /**
   * The units for which somebody is the nearest holder of each role today, or one of several there.
   * For other rooms.
   */
  public Map<Role, Set<UnitId>> chargeOf(Tx tx, PersonId person) {
    Map<Role, Set<UnitId>> charge = new EnumMap<>(Role.class);
    for (PeopleSql.Charge of : tx.sql(PeopleSql.class).chargeOf(person, today())) {
      charge.computeIfAbsent(of.role(), role -> new HashSet<>()).add(of.unitId());
    }
    return charge;
  }

  /** The same for one role, but at most so many units. */
  public Set<UnitId> chargeOf(Tx tx, PersonId person, Role role, int most) {
    return tx.sql(PeopleSql.class).chargeIn(person, role, today(), most);
  }

  /** The units below some others in which somebody holds a role today. For other rooms. */
  public Set<UnitId> heldBelow(Tx tx, Role role, Collection<UnitId> units) {
    return tx.sql(PeopleSql.class).heldBelow(role, units, today());
  }

  /** Those of the people who are employed today or will be. For other rooms. */
  public Set<PersonId> stillEmployed(Tx tx, Collection<PersonId> people) {
    LocalDate day = today();
    return employed(tx, people, term -> !term.endedBefore(day));
  }

  /** Those of the people who are employed today. For other rooms. */
  public Set<PersonId> employedToday(Tx tx, Collection<PersonId> people) {
    LocalDate day = today();
    return employed(tx, people, term -> term.includes(day));
  }

  private static Set<PersonId> employed(Tx tx, Collection<PersonId> people, Predicate<Term> when) {
    return people.isEmpty()
        ? Set.of()
        : PeopleRows.employments(tx, people).stream()
            .filter(at -> when.test(at.term()))
            .map(Employment::personId)
            .collect(toSet());
  }

  /**
   * Every employment of those people. For other rooms; it says nothing of what a viewer may see.
   */
  public Map<PersonId, List<Employment>> allEmployments(Tx tx, Collection<PersonId> people) {
    return PeopleRows.employmentsByPerson(tx, people);
  }

  /**
   * The roles that those people hold today or are to hold, in organisations where they are employed
   * or are to be. For other rooms; it says nothing of what a viewer may see.
   */
  public Map<PersonId, List<RoleAssignment>> lastingRoles(Tx tx, Collection<PersonId> people) {
    Map<PersonId, List<Employment>> employments = allEmployments(tx, people);
    Map<PersonId, List<RoleAssignment>> lasting = new HashMap<>();
    PeopleRows.roles(tx, people)
        .forEach((person, roles) -> {
          List<Employment> at = employments.getOrDefault(person, List.of());
          lasting.put(person, roles.stream().filter(role -> isLasting(role, at)).toList());
        });
    return lasting;
  }

  private boolean isLasting(RoleAssignment role, List<Employment> employments) {
    LocalDate day = today();
    return !role.term().endedBefore(day)
        && employments.stream()
            .filter(at -> !at.term().endedBefore(day))
            .anyMatch(at -> at.unitPath().organisation().covers(role.unitPath()));
  }
}
