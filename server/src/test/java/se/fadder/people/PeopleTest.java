package se.fadder.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.audit.Change;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Term;
import se.fadder.kernel.Viewer;
import se.fadder.text.SwedishNames;

/** Tests who works where, who holds which role, and what the audit log keeps of it. */
@OnOneDatabase
record PeopleTest(Database database) {
  private static final LocalDate DAY = World.DAY;

  @Test
  void aPersonIsReadAsWritten() {
    World world = new World(database);
    Person added =
        database.write(
            tx -> world.peopleWriter().addPerson(tx, "Åsa", "Öst", null, "asa.ost@fadder.example"));
    List<Person> found = database.read(tx -> tx.sql(PeopleSql.class).persons(Set.of(added.id())));
    assertThat(found).containsExactly(added);
  }

  @Test
  void theNameOfSomebodyWithProtectedIdentityIsNotInWhatPeopleAreSortedBy() {
    World world = new World(database);
    PersonId id = world.person("protected");
    Map<PersonId, Person> found =
        database.read(tx -> world.people().persons(tx, world.viewer("colleague"), Set.of(id)));
    assertThat(found.get(id))
        .isNotNull()
        .satisfies(person -> {
          assertThat(person.name()).isEqualTo("Kollega Ek");
          assertThat(person.sortKey()).isEqualTo(SwedishNames.sortKey("Kollega Ek"));
        });
  }

  @Test
  void whoeverHasLeftIsStillKnownByName() {
    World world = new World(database);
    Set<PersonId> asked =
        Set.of(
            world.person("left manager"),
            world.person("stranger"),
            new PersonId(UUID.randomUUID()));
    Map<PersonId, Person> found =
        database.read(tx -> world.people().persons(tx, world.viewer("self"), asked));
    assertThat(found).containsOnlyKeys(world.person("left manager"));
  }

  @Test
  void employmentsComeNewestFirstToThoseWhoAreNearAndTheCurrentOneToColleagues() {
    World world = new World(database);
    PersonId self = world.person("self");
    database.write(tx -> {
      Term before = new Term(DAY.minusYears(3), DAY.minusYears(2));
      world
          .peopleWriter()
          .beginEmployment(
              tx, self, world.unit("Söder"), "Praktikant", EmploymentForm.INTERN, before);
      return true;
    });
    assertThat(titles(world, "manager", self)).containsExactly("Socialsekreterare", "Praktikant");
    assertThat(titles(world, "self", self)).containsExactly("Socialsekreterare", "Praktikant");
    assertThat(titles(world, "colleague", self)).containsExactly("Socialsekreterare");
    assertThat(titles(world, "stranger", self)).isEmpty();
  }

  private List<String> titles(World world, String viewer, PersonId person) {
    Map<PersonId, List<Employment>> found =
        database.read(tx -> world.people().employmentsOf(tx, world.viewer(viewer), Set.of(person)));
    return found.getOrDefault(person, List.of()).stream().map(Employment::title).toList();
  }

  @Test
  void anEmploymentIsFoundByItsIdUnderTheSameRule() {
    World world = new World(database);
    Employment own = world.employment("self");
    Employment hidden = world.employment("protected");
    Set<EmploymentId> ids = Set.of(own.id(), hidden.id(), new EmploymentId(UUID.randomUUID()));
    assertThat(employments(world, "colleague", ids))
        .containsExactlyInAnyOrderEntriesOf(Map.of(own.id(), own, hidden.id(), hidden));
    assertThat(employments(world, "owner", ids)).containsExactlyEntriesOf(Map.of(own.id(), own));
  }

  private Map<EmploymentId, Employment> employments(
      World world, String viewer, Set<EmploymentId> ids) {
    return database.read(tx -> world.people().employments(tx, world.viewer(viewer), ids));
  }

  @Test
  void aRoleIsHeldByTheNearestWhoIsStillThere() {
    World world = new World(database);
    UnitId norr = world.unit("Norr").id();
    assertThat(holder(world, norr, Role.MANAGER)).isEqualTo(world.person("manager"));
    assertThat(holder(world, norr, Role.EXPERT)).isEqualTo(world.person("expert"));
    assertThat(holder(world, norr, Role.HR)).isEqualTo(world.person("hr"));
    endEmployment(world, "manager");
    assertThat(holder(world, norr, Role.MANAGER)).isEqualTo(world.person("sector manager"));
    endEmployment(world, "sector manager");
    assertThat(holders(world, norr)).doesNotContainKey(Role.MANAGER);
  }

  private void endEmployment(World world, String name) {
    database.write(tx -> {
      tx.sql(PeopleSql.class).endEmployment(world.employment(name).id(), DAY.minusDays(1));
      return true;
    });
  }

  @Test
  void ofSeveralInOneUnitTheFirstByNameHoldsTheRole() {
    World world = new World(database);
    Unit norr = world.unit("Norr");
    database.write(tx -> {
      Term term = new Term(DAY, null);
      world.peopleWriter().assignRole(tx, world.person("main mentor"), Role.MANAGER, norr, term);
      world.peopleWriter().assignRole(tx, world.person("colleague"), Role.MANAGER, norr, term);
      return true;
    });
    assertThat(holder(world, norr.id(), Role.MANAGER)).isEqualTo(world.person("colleague"));
  }

  private PersonId holder(World world, UnitId unit, Role role) {
    return Objects.requireNonNull(holders(world, unit).get(role)).getFirst().personId();
  }

  private Map<Role, List<Holder>> holders(World world, UnitId unit) {
    Map<UnitId, Map<Role, List<Holder>>> found =
        database.read(tx -> world.people().holders(tx, Set.of(unit)));
    return found.getOrDefault(unit, Map.of());
  }

  @Test
  void rolesEndWithTheirTermAndWithTheEmployment() {
    World world = new World(database);
    assertThat(reach(world, "manager").roles()).hasSize(1);
    assertThat(reach(world, "former manager").roles()).isEmpty();
    assertThat(reach(world, "left manager").roles()).isEmpty();
    assertThat(reach(world, "left manager").workplaces()).isEmpty();
    assertThat(reach(world, "unstarted").workplaces()).hasSize(1);
    world.clock.setDay(DAY.minusDays(1));
    assertThat(reach(world, "former manager").leads(world.unit("Norr").path())).isTrue();
    assertThat(reach(world, "left manager").leads(world.unit("Norr").path())).isTrue();
  }

  @Test
  void aRoleDoesNotHoldBeforeTheFirstDayAtWork() {
    World world = new World(database);
    database.write(tx -> {
      world
          .peopleWriter()
          .assignRole(
              tx, world.person("unstarted"), Role.MANAGER, world.unit("Norr"), new Term(DAY, null));
      return true;
    });
    assertThat(reach(world, "unstarted").roles()).isEmpty();
    world.clock.setDay(world.employment("unstarted").firstDay());
    assertThat(reach(world, "unstarted").roles()).hasSize(1);
  }

  private AccessScope reach(World world, String name) {
    return database.read(tx -> whole(world.people().reach(tx, world.viewer(name))));
  }

  /** With the roles looked up, while that can be done. */
  private static AccessScope whole(AccessScope scope) {
    List<RoleAssignment> roles = scope.roles();
    return new AccessScope(scope.person(), scope.day(), scope::workplaces, () -> roles);
  }

  @Test
  void thoseEnterWhoAreEmployedNowOrLater() {
    World world = new World(database);
    assertThat(mayEnter(world, "self")).isTrue();
    assertThat(mayEnter(world, "unstarted")).isTrue();
    assertThat(mayEnter(world, "left manager")).isFalse();
  }

  private boolean mayEnter(World world, String name) {
    return database.read(tx -> world.people().mayEnter(tx, world.person(name)));
  }

  @Test
  void aBondThatAnotherRoomKnowsOfMakesNear() {
    World world = new World(database);
    Viewer stranger = world.viewer("stranger");
    Set<PersonId> both = Set.of(world.person("self"), world.person("colleague"));
    assertThat(near(world, stranger, both)).isEmpty();
    world.people().addRelation((tx, viewer, people) -> Set.of(world.person("self")));
    assertThat(near(world, stranger, both)).containsExactly(world.person("self"));
  }

  private Set<PersonId> near(World world, Viewer viewer, Set<PersonId> people) {
    return database.read(tx -> world.people().near(tx, viewer, people));
  }

  @Test
  void anOrganisationIsKnownByTheNameOfItsRoot() {
    World world = new World(database);
    assertThat(hasOrganisation(world, "Storsjö kommun")).isTrue();
    assertThat(hasOrganisation(world, "Norr")).isFalse();
    assertThat(hasOrganisation(world, "Storsjo kommun")).isFalse();
  }

  private boolean hasOrganisation(World world, String name) {
    return database.read(tx -> world.peopleWriter().hasOrganisation(tx, name));
  }

  @Test
  void askingForNobodyIsAnsweredWithNobody() {
    World world = new World(database);
    People people = world.people();
    Viewer viewer = world.viewer("manager");
    database.read(tx -> {
      assertThat(people.persons(tx, viewer, Set.of())).isEmpty();
      assertThat(people.near(tx, viewer, Set.of())).isEmpty();
      assertThat(people.employmentsOf(tx, viewer, Set.of())).isEmpty();
      assertThat(people.employments(tx, viewer, Set.of())).isEmpty();
      assertThat(people.units(tx, viewer, Set.of())).isEmpty();
      assertThat(people.children(tx, viewer, Set.of())).isEmpty();
      assertThat(people.holders(tx, Set.of())).isEmpty();
      assertThat(people.stillEmployed(tx, Set.of())).isEmpty();
      assertThat(people.allEmployments(tx, Set.of())).isEmpty();
      return true;
    });
  }

  @Test
  void theAuditLogIsWrittenWithTheChange() {
    World world = new World(database);
    List<Change> changes =
        world.changesOf(() ->
            database.write(tx -> {
              Person person = world.peopleWriter().addPerson(tx, "Li", "", null, null);
              return world
                  .peopleWriter()
                  .beginEmployment(
                      tx,
                      person.id(),
                      world.unit("Norr"),
                      "Socialsekreterare",
                      EmploymentForm.PERMANENT,
                      new Term(DAY, null));
            }));
    assertThat(changes)
        .extracting(Change::kind)
        .containsExactly(PeopleChangeKind.PERSON_ADDED, PeopleChangeKind.EMPLOYMENT_BEGUN);
    assertThat(changes).extracting(Change::actorId).containsOnlyNulls();
    assertThat(changes).extracting(Change::at).containsOnly(world.clock.instant());
    EmploymentId employment = new EmploymentId(changes.getLast().thingId());
    List<Change> ofThing = database.read(tx -> world.auditLog().of(tx, employment));
    assertThat(ofThing).containsExactly(changes.getLast());
  }

  @Test
  void aUnitOfWorkThatFailsLeavesNoEntry() {
    World world = new World(database);
    List<Change> changes =
        world.changesOf(() ->
            assertThatThrownBy(() ->
                    database.write(tx -> {
                      world.peopleWriter().addPerson(tx, "Li", "", null, null);
                      throw new IllegalStateException("after all not");
                    }))
                .hasMessage("after all not"));
    assertThat(changes).isEmpty();
  }
}
