package se.fadder.people;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.graph.Args;
import se.fadder.graph.Connection;
import se.fadder.graph.Loader;
import se.fadder.graph.Operation;
import se.fadder.graph.SchemaWiring;
import se.fadder.graph.Wiring;
import se.fadder.kernel.Page.After;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Slice;
import se.fadder.kernel.Viewer;
import se.fadder.kernel.ViewerId;
import se.fadder.people.People.ChildrenOf;
import se.fadder.people.UnitMembers.MembersOf;

/** The wiring of {@code people.graphqls}. */
public final class PeopleGraph implements SchemaWiring {
  public static final Loader<PersonId, Person> PERSON = new Loader<>("people.person");
  public static final Loader<EmploymentId, Employment> EMPLOYMENT =
      new Loader<>("people.employment");
  public static final Loader<UnitId, Unit> UNIT = new Loader<>("people.unit");
  private static final Loader<ViewerId, Viewer> VIEWER = new Loader<>("people.viewer");
  private static final Loader<PersonId, List<RoleAssignment>> ROLES = new Loader<>("people.roles");
  private static final Loader<UnitId, PersonId> MANAGER = new Loader<>("people.manager");
  private static final Loader<MembersOf, Slice<Person>> MEMBERS = new Loader<>("people.members");
  private static final Loader<PersonId, List<Employment>> EMPLOYMENTS_OF =
      new Loader<>("people.employmentsOf");

  private static final Loader<PersonId, Employment> WORKPLACE = new Loader<>("people.workplace");
  private static final Loader<ChildrenOf, Slice<Unit>> CHILDREN = new Loader<>("people.children");

  private static final int LONGEST_SEARCH = 100;

  private final People people;
  private final PhoneBook phoneBook;
  private final PersonRoles personRoles;
  private final UnitMembers unitMembers;

  public PeopleGraph(
      People people, PhoneBook phoneBook, PersonRoles personRoles, UnitMembers unitMembers) {
    this.people = people;
    this.phoneBook = phoneBook;
    this.personRoles = personRoles;
    this.unitMembers = unitMembers;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.loader(PERSON, people::persons);
    wiring.loader(EMPLOYMENT, people::employments);
    wiring.loader(EMPLOYMENTS_OF, people::employmentsOf);
    wiring.loader(WORKPLACE, people::workplaces);
    wiring.loader(UNIT, people::units);
    wiring.loader(CHILDREN, people::children);
    wiring.loader(VIEWER, (tx, viewer, ids) -> themselves(viewer, ids));
    wiring.loader(ROLES, personRoles::of);
    wiring.loader(MANAGER, unitMembers::managers);
    wiring.loader(MEMBERS, unitMembers::of);

    wiring.query("viewer", (root, args, operation) -> operation.viewer());
    wiring
        .node("Viewer", Viewer.class, ViewerId.class, ViewerId::new, VIEWER)
        .field("person", (viewer, args, operation) -> operation.load(PERSON, viewer.person()))
        .field("roles", (viewer, args, operation) -> roles(operation))
        .field("today", (viewer, args, operation) -> people.today())
        .field("people", this::found);
    wiring
        .type("RoleAssignment", RoleAssignment.class)
        .field("unit", (role, args, operation) -> operation.load(UNIT, role.unitId()));
    wirePerson(wiring);
    wireUnit(wiring);
  }

  private static Map<ViewerId, Viewer> themselves(Viewer viewer, Set<ViewerId> ids) {
    return ids.contains(viewer.id()) ? Map.of(viewer.id(), viewer) : Map.of();
  }

  private List<RoleAssignment> roles(Operation operation) {
    return operation.read(tx -> people.reach(tx, operation.viewer()).roles());
  }

  private Connection<Person> found(Viewer viewer, Args args, Operation operation) {
    String search = args.text("search", LONGEST_SEARCH);
    return Connection.of(
        operation.read(tx -> phoneBook.find(tx, viewer, search, args.page())),
        person -> new After(person.sortKey(), person.id().value().toString()));
  }

  private void wirePerson(Wiring wiring) {
    wiring
        .node("Person", Person.class, PersonId.class, PersonId::new, PERSON)
        .field("employment", (person, args, operation) -> operation.load(WORKPLACE, person.id()))
        .field("roles", (person, args, operation) -> operation.load(ROLES, person.id()))
        .field(
            "employments",
            (person, args, operation) ->
                operation
                    .load(EMPLOYMENTS_OF, person.id())
                    .thenApply(all -> all == null ? List.<Employment>of() : all));
    wiring
        .node("Employment", Employment.class, EmploymentId.class, EmploymentId::new, EMPLOYMENT)
        .field("person", (at, args, operation) -> operation.load(PERSON, at.personId()))
        .field("unit", (at, args, operation) -> operation.load(UNIT, at.unitId()));
  }

  private void wireUnit(Wiring wiring) {
    wiring
        .node("Unit", Unit.class, UnitId.class, UnitId::new, UNIT)
        .field("parent", (unit, args, operation) -> operation.load(UNIT, unit.parentId()))
        .field(
            "manager",
            (unit, args, operation) ->
                operation
                    .load(MANAGER, unit.id())
                    .thenCompose(manager -> operation.load(PERSON, manager)))
        .field(
            "people",
            (unit, args, operation) ->
                operation
                    .load(MEMBERS, new MembersOf(unit.id(), args.page()))
                    .thenApply(PeopleGraph::members))
        .field(
            "children",
            (unit, args, operation) ->
                operation
                    .load(CHILDREN, new ChildrenOf(unit.id(), args.page()))
                    .thenApply(PeopleGraph::connection));
  }

  private static Connection<Person> members(@Nullable Slice<Person> members) {
    return Connection.of(
        members == null ? new Slice<>(List.of(), false) : members,
        person -> new After(person.sortKey(), person.id().value().toString()));
  }

  private static Connection<Unit> connection(@Nullable Slice<Unit> children) {
    return Connection.of(
        children == null ? new Slice<>(List.of(), false) : children,
        child -> new After(child.sortKey(), child.id().value().toString()));
  }
}
