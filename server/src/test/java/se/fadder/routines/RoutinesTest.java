package se.fadder.routines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.kernel.Page;
import se.fadder.kernel.Page.After;
import se.fadder.kernel.Slice;
import se.fadder.people.Unit;

/** Tests finding routines, and which come first. */
@OnOneDatabase
record RoutinesTest(Database database) {
  private RoutineId add(World world, String unit, String key, RoutineDraft draft) {
    Proposal norr = Texts.inNorr(world, key, null, draft);
    Unit at = world.unit(unit);
    return database.write(tx ->
        world
            .routinePublishing()
            .record(
                tx,
                new Proposal(
                    at.id(), key, null, norr.ownerId(), norr.reviewOn(), draft, norr.note())));
  }

  private List<String> titles(World world, String viewer, @Nullable String search) {
    Slice<Routine> found =
        database.read(
            tx -> world.routines().listed(tx, world.viewer(viewer), search, Page.first(100)));
    return found.items().stream().map(Routine::title).toList();
  }

  @Test
  void aRoutineIsForTheUnitAndAllBelow() {
    World world = new World(database);
    add(world, "Storsjö kommun", "alla", Texts.draft("För alla"));
    add(world, "Barn och vuxna", "sektor", Texts.draft("För sektorn"));
    add(world, "Norr", "norr", Texts.draft("För Norr"));
    add(world, "Söder", "soder", Texts.draft("För Söder"));
    add(world, "Annanstans kommun", "andra", Texts.draft("För andra"));
    assertThat(titles(world, "self", null)).containsExactly("För alla", "För Norr", "För sektorn");
    assertThat(titles(world, "admin", null)).containsExactly("För alla");
    assertThat(titles(world, "sector manager", null))
        .containsExactly("För alla", "För Norr", "För sektorn", "För Söder");
    assertThat(titles(world, "hr", null)).hasSize(4);
    assertThat(titles(world, "strange hr", null)).containsExactly("För andra");
    assertThat(titles(world, "unstarted", null)).isEmpty();
    assertThat(titles(world, "left manager", null)).isEmpty();
    // The owner of all of them, but employed in one organisation alone.
    assertThat(titles(world, "expert", null)).hasSize(4);
  }

  @Test
  void everyWordMustBeginAWordOfTheRoutine() {
    World world = new World(database);
    add(
        world,
        "Norr",
        "hembesok",
        Texts.draft("Hembesök", List.of("hot och våld"), "Ring först", "Åk två", "Öppna dörren"));
    add(world, "Norr", "avslut", Texts.draft("Avsluta ett ärende"));
    for (String search :
        List.of(
            "hembesök",
            "HEMB",
            "hem hem",
            "våld  hot",
            "komma hem",
            "trygghetspärm",
            "ÅK",
            "öppna",
            "o\u0308ppna",
            "ring! (först)")) {
      assertThat(titles(world, "self", search)).as(search).contains("Hembesök");
    }
    assertThat(titles(world, "self", "ring")).hasSize(2);
    assertThat(titles(world, "self", "ä")).containsExactly("Avsluta ett ärende");
    assertThat(titles(world, "self", "hem ärende")).containsExactly("Avsluta ett ärende");
    for (String search : List.of("besök", "ak", "oppna", "hemö", "våld fred", "%", "_ing", "x")) {
      assertThat(titles(world, "self", search)).as(search).hasSize(search.equals("%") ? 2 : 0);
    }
  }

  @Test
  void whatAVersionNoLongerSaysIsNoLongerFound() {
    World world = new World(database);
    add(world, "Norr", "hem", Texts.draft("Hembesök"));
    database.write(tx ->
        world
            .routinePublishing()
            .publish(
                tx,
                world.viewer("manager"),
                Texts.inNorr(world, "hem", 1, Texts.draft("Besök i hemmet"))));
    assertThat(titles(world, "self", "hembesök")).isEmpty();
    assertThat(titles(world, "self", "hemmet")).containsExactly("Besök i hemmet");
  }

  @Test
  void favouritesComeFirstAndAreOnesOwn() {
    World world = new World(database);
    add(world, "Norr", "a", Texts.draft("Ankomst"));
    RoutineId last = add(world, "Norr", "z", Texts.draft("Återbesök"));
    add(world, "Norr", "o", Texts.draft("Överlämning"));
    for (int twice = 0; twice < 2; twice++) {
      database.write(tx -> world.routines().favour(tx, world.viewer("self"), last));
    }
    assertThat(titles(world, "self", null)).containsExactly("Återbesök", "Ankomst", "Överlämning");
    assertThat(titles(world, "colleague", null))
        .containsExactly("Ankomst", "Återbesök", "Överlämning");
    database.write(tx -> world.routines().unfavour(tx, world.viewer("self"), last));
    assertThat(titles(world, "self", null)).containsExactly("Ankomst", "Återbesök", "Överlämning");
  }

  @Test
  void pagesFollowOneAnotherAcrossFavourites() {
    World world = new World(database);
    List<RoutineId> all = new ArrayList<>();
    for (String title : List.of("Å", "Ä", "Ö", "A", "Z")) {
      all.add(add(world, "Norr", "k" + all.size(), Texts.draft(title)));
    }
    database.write(tx -> world.routines().favour(tx, world.viewer("self"), all.get(2)));
    List<String> read = new ArrayList<>();
    Page page = Page.first(2);
    Slice<Routine> slice;
    do {
      Page next = page;
      slice = database.read(tx -> world.routines().listed(tx, world.viewer("self"), "ring", next));
      slice.items().forEach(routine -> read.add(routine.title()));
      Routine last = slice.items().getLast();
      page = new Page(2, new After(last.place(), last.id().value().toString()));
    } while (slice.hasNext());
    assertThat(read).containsExactly("Ö", "A", "Z", "Å", "Ä");
  }
}
