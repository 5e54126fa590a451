package se.fadder.people;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.kernel.Page;
import se.fadder.kernel.Page.After;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Slice;
import se.fadder.kernel.Viewer;
import se.fadder.people.People.ChildrenOf;

/** Tests the tree of units. */
@OnOneDatabase
record UnitsTest(Database database) {
  private static final List<String> SWEDISH_ORDER =
      List.of(
          "Adoption",
          "Boende",
          "Boende Väst",
          "Ekonomi",
          "Vuxen",
          "Zonen",
          "Ådalen",
          "Ånge",
          "Äldre",
          "Ängen",
          "Öppenvård",
          "Österås");

  @Test
  void unitsKnowTheirPlace() {
    World world = new World(database);
    Unit norr = world.unit("Norr");
    Map<UnitId, Unit> found =
        database.read(tx ->
            world
                .people()
                .units(
                    tx,
                    world.viewer("self"),
                    Set.of(norr.id(), world.unit("Annanstans kommun").id())));
    assertThat(found).containsExactlyEntriesOf(Map.of(norr.id(), norr));
    assertThat(norr.parentId()).isEqualTo(world.unit("Barn och vuxna").id());
    assertThat(norr.path())
        .isEqualTo(
            UnitPath.root(world.unit("Storsjö kommun").id())
                .below(world.unit("Barn och vuxna").id())
                .below(norr.id()));
    assertThat(world.unit("Storsjö kommun").parentId()).isNull();
  }

  /** Those who led a unit, or have left, lead it no longer. */
  @Test
  void aUnitIsLedByItsOwnManagerOrTheNearestAbove() {
    World world = new World(database);
    add(world, List.of("Team"));
    UnitId team = children(world, Page.first(1)).items().getFirst().id();
    Set<UnitId> units =
        Stream.concat(
                Stream.of("Norr", "Barn och vuxna", "Storsjö kommun", "Annanstans kommun")
                    .map(name -> world.unit(name).id()),
                Stream.of(team))
            .collect(toSet());
    assertThat(
            database.<Map<UnitId, PersonId>>read(
                tx -> new UnitMembers(world.people()).managers(tx, world.viewer("self"), units)))
        .isEqualTo(
            Map.of(
                world.unit("Norr").id(),
                world.person("manager"),
                world.unit("Barn och vuxna").id(),
                world.person("sector manager"),
                team,
                world.person("other manager")));
  }

  @Test
  void childrenComeInSwedishOrder() {
    World world = new World(database);
    List<String> shuffled = new ArrayList<>(SWEDISH_ORDER);
    Collections.shuffle(shuffled, new Random(1));
    add(world, shuffled);
    assertThat(names(children(world, Page.first(100)))).isEqualTo(SWEDISH_ORDER);
  }

  @Test
  void pagesVisitEachChildOnceInOrder() {
    World world = new World(database);
    add(world, IntStream.range(0, 130).mapToObj("Enhet %03d"::formatted).toList());
    List<Unit> whole = pages(world, 100);
    assertThat(names(whole))
        .isEqualTo(IntStream.range(0, 130).mapToObj("Enhet %03d"::formatted).toList());
    assertThat(pages(world, 1)).isEqualTo(whole);
    assertThat(pages(world, 65)).isEqualTo(whole);
  }

  @Test
  void unitsOfOneNameAreNotLostBetweenPages() {
    World world = new World(database);
    add(world, Collections.nCopies(7, "Mottagning"));
    assertThat(pages(world, 2)).hasSize(7).doesNotHaveDuplicates();
  }

  /** What comes or goes elsewhere in the list moves nothing on the pages that follow. */
  @Test
  void aCursorHoldsItsPlace() {
    World world = new World(database);
    add(world, List.of("B", "D", "F", "H"));
    List<Unit> first = children(world, Page.first(2)).items();
    add(world, List.of("A", "C", "E", "G"));
    assertThat(names(children(world, new Page(10, after(first.getLast())))))
        .containsExactly("E", "F", "G", "H");
  }

  @Test
  void severalParentsAreAnsweredAtOnce() {
    World world = new World(database);
    add(world, List.of("B", "A", "C"));
    UnitId soder = world.unit("Söder").id();
    UnitId kommun = world.unit("Storsjö kommun").id();
    UnitId elsewhere = world.unit("Annanstans kommun").id();
    Page two = Page.first(2);
    Set<ChildrenOf> wanted =
        Set.of(
            new ChildrenOf(soder, two),
            new ChildrenOf(soder, Page.first(3)),
            new ChildrenOf(kommun, two),
            new ChildrenOf(world.unit("Norr").id(), two),
            new ChildrenOf(elsewhere, two));
    Map<ChildrenOf, Slice<Unit>> found =
        database.read(tx -> world.people().children(tx, world.viewer("self"), wanted));
    assertThat(found).hasSize(4);
    assertThat(names(found.get(new ChildrenOf(soder, two)))).containsExactly("A", "B");
    assertThat(names(found.get(new ChildrenOf(soder, Page.first(3))))).hasSize(3);
    assertThat(names(found.get(new ChildrenOf(kommun, two)))).containsExactly("Barn och vuxna");
    assertThat(names(found.get(new ChildrenOf(world.unit("Norr").id(), two)))).isEmpty();
    assertThat(found.get(new ChildrenOf(soder, two))).isNotNull().matches(Slice::hasNext);
    assertThat(found.get(new ChildrenOf(soder, Page.first(3))))
        .isNotNull()
        .matches(slice -> !slice.hasNext());
  }

  private void add(World world, List<String> names) {
    database.write(tx -> {
      for (String name : names) {
        world.peopleWriter().addUnit(tx, world.unit("Söder"), UnitKind.TEAM, name);
      }
      return true;
    });
  }

  private List<Unit> pages(World world, int size) {
    List<Unit> all = new ArrayList<>();
    Slice<Unit> slice = children(world, Page.first(size));
    all.addAll(slice.items());
    while (slice.hasNext()) {
      assertThat(slice.items()).hasSize(size);
      slice = children(world, new Page(size, after(all.getLast())));
      all.addAll(slice.items());
    }
    return all;
  }

  private static After after(Unit unit) {
    return new After(unit.sortKey(), unit.id().value().toString());
  }

  private Slice<Unit> children(World world, Page page) {
    Viewer viewer = world.viewer("self");
    ChildrenOf wanted = new ChildrenOf(world.unit("Söder").id(), page);
    return Objects.requireNonNull(
        database
            .<Map<ChildrenOf, Slice<Unit>>>read(
                tx -> world.people().children(tx, viewer, Set.of(wanted)))
            .get(wanted));
  }

  private static List<String> names(@Nullable Slice<Unit> slice) {
    return names(Objects.requireNonNull(slice).items());
  }

  private static List<String> names(List<Unit> units) {
    return units.stream().map(Unit::name).toList();
  }
}
