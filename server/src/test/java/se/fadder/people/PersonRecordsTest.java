package se.fadder.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.fadder.kernel.Outcomes.assertDone;
import static se.fadder.kernel.Outcomes.assertOneDone;
import static se.fadder.kernel.Outcomes.assertRefused;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.audit.Change;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.fixtures.Race;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Page;
import se.fadder.kernel.PersonId;

/** Tests what HR corrects of people's names and addresses, and how people are reached at work. */
@OnOneDatabase
record PersonRecordsTest(Database database) {
  private static final int ROUNDS = 6;

  @Test
  void aCorrectedNameIsShownFoundAndListed() {
    World world = new World(database);
    List<Change> changes =
        world.changesOf(() -> assertDone(correct(world, "self", "Åke", "Ärlig", null, null)));
    assertThat(changes)
        .extracting(Change::kind, Change::actorId, Change::subjectId, Change::detail)
        .containsExactly(
            tuple(
                PeopleChangeKind.PERSON_CORRECTED,
                world.person("hr"),
                world.person("self"),
                "name"));
    assertThat(found(world, "ärl")).containsExactly("Åke Ärlig");
    assertThat(found(world, "person self")).isEmpty();
    assertThat(
            database
                .read(tx ->
                    world.planPages().inReach(tx, world.viewer("manager"), null, Page.first(9)))
                .items())
        .extracting(plan -> plan.newHireId())
        .containsExactly(world.person("unstarted"), world.person("self"));
  }

  @Test
  void whatIsTheSameIsNoChange() {
    World world = new World(database);
    assertThat(
            world.changesOf(() -> assertDone(correct(world, "self", "Person", "self", null, null))))
        .isEmpty();
  }

  /** The audit log is read by those who may not know the name behind an alias. */
  @Test
  void protectedIdentityIsGivenAndLiftedWithoutANameInTheLog() {
    World world = new World(database);
    List<Change> changes =
        world.changesOf(() -> {
          assertDone(correct(world, "self", "Person", "self", "Kollega Al", null));
          assertThat(found(world, "kollega al")).isEmpty();
          assertThat(found(world, "manager", "kollega al")).containsExactly("Kollega Al");
          assertThat(found(world, "manager", "person self")).isEmpty();
          assertThat(record(world).alias()).isEqualTo("Kollega Al");
          assertDone(correct(world, "self", "Person", "self", null, null));
        });
    assertThat(found(world, "person self")).containsExactly("Person self");
    assertThat(changes).extracting(Change::detail).containsExactly("alias", "alias");
  }

  @Test
  void anAddressIsOnePersons() {
    World world = new World(database);
    assertRefused(correct(world, "self", "A", "B", null, "nils"), "NOT_EMAIL", "email");
    assertDone(correct(world, "self", "A", "B", null, "nils@storsjo.example"));
    assertDone(correct(world, "self", "A", "C", null, "nils@storsjo.example"));
    assertRefused(
        correct(world, "colleague", "A", "B", null, "Nils@storsjo.example"),
        "KNOWN_ALREADY",
        "email");
    assertRefused(correct(world, "self", "A\u0007", "B", null, null), "INVALID", "givenName");
  }

  @Test
  void ofThoseWhoGetOneAddressAtOnceOneHasIt() throws Exception {
    World world = new World(database);
    for (int round = 0; round < ROUNDS; round++) {
      String email = "nummer" + round + "@storsjo.example";
      assertOneDone(
          Race.<Outcome<?>>of(
              List.of(
                  () -> correct(world, "self", "A", "B", null, email),
                  () -> correct(world, "colleague", "A", "B", null, email),
                  () -> correct(world, "owner", "A", "B", null, email))));
    }
  }

  @Test
  void aColleagueIsReachedAtWork() {
    World world = new World(database);
    assertDone(setContact(world, "self", "self", "nils@storsjo.example", "063-12 34 56"));
    assertThat(contact(world, "stranger", "self")).isNull();
    assertThat(contact(world, "owner", "self"))
        .isEqualTo(new Contact(world.person("self"), "nils@storsjo.example", "063-12 34 56"));
    assertDone(setContact(world, "manager", "self", null, null));
    assertThat(contact(world, "owner", "self"))
        .isEqualTo(new Contact(world.person("self"), null, null));
  }

  /** The address that letters go to may be a private one. */
  @Test
  void theAddressOfLettersIsNobodyElses() {
    World world = new World(database);
    assertDone(correct(world, "self", "A", "B", null, "nils@hemma.example"));
    assertThat(Objects.requireNonNull(contact(world, "colleague", "self")).email()).isNull();
  }

  @Test
  void whoHasLeftIsNotReached() {
    World world = new World(database);
    assertThat(contact(world, "hr", "left manager")).isNull();
    assertRefused(setContact(world, "hr", "left manager", null, "112"), "NOT_FOUND", "personId");
  }

  @Test
  void whatIsNoNumberIsRefused() {
    World world = new World(database);
    for (String phone : List.of("ring mig", "12", "063--1", "063-12 34 56 78 90 12 34 56 78 90")) {
      assertRefused(setContact(world, "self", "self", null, phone), "NOT_PHONE", "phone");
    }
    for (String phone : List.of("+46 63 12 34 56", "0631234", "070-123 45 67")) {
      assertDone(setContact(world, "self", "self", null, phone));
    }
    assertRefused(setContact(world, "self", "self", "a@b", null), "NOT_EMAIL", "email");
  }

  private Outcome<PersonId> correct(
      World world,
      String person,
      String given,
      String family,
      @Nullable String alias,
      @Nullable String email) {
    PersonRecord record = new PersonRecord(world.person(person), given, family, alias, email);
    return database.write(tx -> world.records().correct(tx, world.viewer("hr"), record));
  }

  private PersonRecord record(World world) {
    Set<PersonId> self = Set.of(world.person("self"));
    return database
        .read(tx -> world.records().records(tx, world.viewer("hr"), self))
        .values()
        .iterator()
        .next();
  }

  private Outcome<PersonId> setContact(
      World world, String viewer, String person, @Nullable String email, @Nullable String phone) {
    Contact contact = new Contact(world.person(person), email, phone);
    return database.write(tx -> world.records().setContact(tx, world.viewer(viewer), contact));
  }

  private @Nullable Contact contact(World world, String viewer, String person) {
    PersonId id = world.person(person);
    return database
        .read(tx -> world.records().contacts(tx, world.viewer(viewer), Set.of(id)))
        .get(id);
  }

  private List<String> found(World world, String typed) {
    return found(world, "owner", typed);
  }

  private List<String> found(World world, String viewer, String typed) {
    return database
        .read(tx -> world.phoneBook().find(tx, world.viewer(viewer), typed, Page.first(9)))
        .items()
        .stream()
        .map(Person::name)
        .toList();
  }
}
