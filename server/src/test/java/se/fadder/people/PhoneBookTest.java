package se.fadder.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Page;
import se.fadder.kernel.Page.After;
import se.fadder.kernel.Slice;
import se.fadder.kernel.Term;

/** Tests who is found by which words; by whom is in the table of access. */
@OnOneDatabase
record PhoneBookTest(Database database) {
  private World world(String... names) {
    World world = new World(database);
    database.write(tx -> {
      for (String name : names) {
        employ(world, tx, name, new Term(World.DAY, null));
      }
      return true;
    });
    return world;
  }

  private static void employ(World world, WriteTx tx, String name, Term term) {
    int space = name.indexOf(' ');
    Person person =
        world
            .peopleWriter()
            .addPerson(tx, name.substring(0, space), name.substring(space + 1), null, null);
    world
        .peopleWriter()
        .beginEmployment(
            tx, person.id(), world.unit("Söder"), "Kurator", EmploymentForm.PERMANENT, term);
  }

  interface KeptSql {
    @SqlQuery("select tail from person_name where tail like '%zet%'")
    List<String> tails();

    @SqlQuery("select stem from person_stem where stem = 'zet'")
    List<String> stems();
  }

  @Test
  void nothingIsKeptOfTheNamesOfThoseWhoAreForgotten() {
    World world = new World(database);
    Unit staging = database.write(tx -> StagingUnit.open(tx));
    Person waiting =
        database.write(tx -> {
          Person person = world.peopleWriter().addPerson(tx, "Zeta", "Zetterlund", null, null);
          Term term = new Term(World.DAY, null);
          world
              .peopleWriter()
              .beginEmployment(tx, person.id(), staging, "Kurator", EmploymentForm.PERMANENT, term);
          return person;
        });
    assertThat(database.<List<String>>read(tx -> tx.sql(KeptSql.class).stems())).hasSize(1);

    database.write(tx -> {
      StagingUnit.forget(tx, List.of(waiting.id()));
      return true;
    });

    assertThat(database.<List<String>>read(tx -> tx.sql(KeptSql.class).tails())).isEmpty();
    assertThat(database.<List<String>>read(tx -> tx.sql(KeptSql.class).stems())).isEmpty();
  }

  /** Those of a name that many bear are found in another way than those whom few share it with. */
  private Slice<Person> find(World world, String typed, Page page) {
    PhoneBook few = new PhoneBook(world.people(), Integer.MAX_VALUE);
    PhoneBook many = new PhoneBook(world.people(), 0);
    return database.read(tx -> {
      Slice<Person> found = few.find(tx, world.viewer("colleague"), typed, page);
      assertThat(many.find(tx, world.viewer("colleague"), typed, page)).isEqualTo(found);
      return found;
    });
  }

  private List<String> names(World world, String typed) {
    return find(world, typed, Page.first(10)).items().stream().map(Person::name).toList();
  }

  @Test
  void wordsAreFoundByTheirBeginningsInAnyOrder() {
    World world = world("Eva-Lena Öhrström", "Lena Ek", "Olena Ekström", "Åke Lenander");
    assertThat(names(world, "lena"))
        .containsExactly("Eva-Lena Öhrström", "Lena Ek", "Åke Lenander");
    assertThat(names(world, "ÖHR eva")).containsExactly("Eva-Lena Öhrström");
    assertThat(names(world, "le ek")).containsExactly("Lena Ek");
    assertThat(names(world, "ohr")).isEmpty();
    assertThat(names(world, "ek")).containsExactly("Kollega Ek", "Lena Ek", "Olena Ekström");
    assertThat(names(world, "e")).isEmpty();
    assertThat(names(world, "%")).isEmpty();
  }

  @Test
  void somebodyWithTheSameWordTwiceIsFoundOnceAndPageByPage() {
    World world = world("Anna Annasson", "Anna Berg", "Anna Cederqvist");
    Slice<Person> first = find(world, "anna", Page.first(2));
    assertThat(first.items()).extracting(Person::familyName).containsExactly("Annasson", "Berg");
    assertThat(first.hasNext()).isTrue();
    Person last = first.items().getLast();
    Page next = new Page(2, new After(last.sortKey(), last.id().value().toString()));
    assertThat(find(world, "anna", next).items())
        .extracting(Person::familyName)
        .containsExactly("Cederqvist");
  }

  @Test
  void onlyWhoWorksThereTodayIsFound() {
    World world = world();
    database.write(tx -> {
      LocalDate before = World.DAY.minusDays(9);
      employ(world, tx, "Gone Nyman", new Term(before, World.DAY.minusDays(1)));
      employ(world, tx, "Soon Nyman", new Term(World.DAY.plusDays(1), null));
      employ(world, tx, "Last Nyman", new Term(before, World.DAY));
      return true;
    });
    assertThat(names(world, "nyman")).containsExactly("Last Nyman");
    assertThat(names(world, "stranger")).isEmpty();
  }

  @Test
  void theNameBehindAnAliasIsNotFound() {
    World world = world();
    assertThat(names(world, "kollega")).containsExactly("Kollega Ek");
    assertThat(names(world, "protected")).isEmpty();
  }
}
