package se.fadder.organisation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.files.RowProblem;
import se.fadder.kernel.Viewer;
import se.fadder.people.Unit;
import se.fadder.people.UnitId;
import se.fadder.people.UnitKind;
import se.fadder.people.UnitTree;
import se.fadder.welcome.Welcome;

/** Tests what a file of units would change, what is wrong with one, and that it is changed. */
@OnOneDatabase
record UnitFilesTest(Database database) {
  private static final String HEAD = "kortnamn;namn;nivå;hör till;tid;plats\n";

  @Test
  void whatIsNewRenamedMovedAndGoneIsShownAndThenChanged() {
    World world = new World(database);
    String file =
        HEAD
            + "mott;Mottagning Ås;team;aldre-enhet;8.30;Storgatan 1\n"
            + "aldre;Äldre;sektor;;;\n"
            + "aldre-enhet;Hemtjänst;enhet;aldre;;\n"
            + "norr;Norra;enhet;aldre;;\n"
            + "barn;Barn och vuxna;sektor;kommunen;;\n";
    keyed(world);
    UnitFilePlan plan = check(world, "hr", file.getBytes(UTF_8));
    assertThat(plan.problems()).isEmpty();
    assertThat(plan.added())
        .extracting(UnitFilePlan.Wanted::key)
        .containsExactlyInAnyOrder("aldre", "aldre-enhet", "mott");
    assertThat(plan.renamed()).extracting(UnitFilePlan.Wanted::key).containsExactly("norr");
    assertThat(plan.moved()).extracting(UnitFilePlan.Wanted::key).containsExactly("norr");
    assertThat(plan.gone()).extracting(Unit::key).containsExactly("soder");
    assertThat(units(world, "aldre")).isEmpty();

    assertThat(apply(world, "hr", file.getBytes(Charset.forName("windows-1252"))).problems())
        .isEmpty();
    Unit norr = unit(world, "norr");
    assertThat(norr.name()).isEqualTo("Norra");
    assertThat(norr.path()).isEqualTo(unit(world, "aldre").path().below(norr.id()));
    assertThat(unit(world, "mott").name()).isEqualTo("Mottagning Ås");
    assertThat(unit(world, "soder").isClosed()).isFalse();
    UnitId mott = unit(world, "mott").id();
    assertThat(
            database.<Map<UnitId, Welcome>>read(
                tx -> world.welcomes().ofUnits(tx, world.viewer("hr"), Set.of(mott))))
        .containsEntry(mott, new Welcome(LocalTime.of(8, 30), "Storgatan 1", null, null));

    UnitFilePlan again = check(world, "hr", file.getBytes(UTF_8));
    assertThat(again.added()).isEmpty();
    assertThat(again.renamed()).isEmpty();
    assertThat(again.moved()).isEmpty();
    assertThat(again.addresses()).isZero();
  }

  @Test
  void whatIsWrongIsToldByRowAndNothingIsChanged() {
    World world = new World(database);
    keyed(world);
    String file =
        HEAD
            + "två ord;A;enhet;barn;;\n"
            + "norr;B;enhet;barn;;\n"
            + "norr;C;enhet;barn;;\n"
            + "x1;D;avdelning;barn;;\n"
            + "x2;E;enhet;ingenstans;;\n"
            + "x3;F;sektor;norr;;\n"
            + "x4;G;kommun;;;\n"
            + "soder;H;team;norr;;\n"
            + "x5;I;enhet;barn;kvart över åtta;\n"
            + "x6;19121212-1212;enhet;barn;;\n";
    UnitFilePlan plan = apply(world, "hr", file.getBytes(UTF_8));
    assertThat(plan.problems())
        .extracting(RowProblem::row, RowProblem::code)
        .contains(
            at(2, "KEY_INVALID"),
            at(4, "KEY_TWICE"),
            at(5, "KIND_UNKNOWN"),
            at(6, "PARENT_UNKNOWN"),
            at(7, "PARENT_UNFIT"),
            at(8, "PARENT_UNFIT"),
            at(9, "KIND_CHANGED"),
            at(11, "CELL_IDENTITY_NUMBER"));
    assertThat(unit(world, "norr").name()).isEqualTo("Norr");
  }

  private static Tuple at(long row, String code) {
    return Tuple.tuple(row, code);
  }

  @Test
  void anAdministratorMovesNothingWhereSomebodyWorks() {
    World world = new World(database);
    keyed(world);
    String file = HEAD + "ny;Ny;sektor;;;\nnorr;Norr;enhet;ny;;\n";
    assertThat(check(world, "admin", file.getBytes(UTF_8)).problems())
        .extracting(RowProblem::code)
        .containsExactly("HR_ONLY");
    for (String other : List.of("manager", "self", "it", "expert")) {
      Viewer viewer = world.viewer(other);
      assertThat(world.organisation().files().apply(viewer, file.getBytes(UTF_8))).isEmpty();
    }
  }

  @Test
  void aFileThatNobodyCanReadIsToldOf() {
    World world = new World(database);
    assertThat(check(world, "hr", new byte[0]).problems())
        .extracting(RowProblem::code)
        .containsExactly("FILE_EMPTY");
  }

  /** Two sectors with units, of which each goes to the other: no order of moves makes a cycle. */
  @Test
  void unitsThatChangePlacesDoSo() {
    World world = new World(database);
    keyed(world);
    Tree tree = new Tree(world);
    tree.add("hr", tree.id("Norr"), UnitKind.TEAM, "Ett", "ett", World.DAY);
    tree.add("hr", tree.id("Söder"), UnitKind.TEAM, "Två", "tva", World.DAY);
    String file =
        HEAD
            + "ett;Ett;team;soder;;\n"
            + "tva;Två;team;norr;;\n"
            + "norr;Norr;enhet;barn;;\n"
            + "soder;Söder;enhet;barn;;\n";
    assertThat(apply(world, "hr", file.getBytes(UTF_8)).problems()).isEmpty();
    assertThat(unit(world, "ett").parentId()).isEqualTo(tree.id("Söder"));
    assertThat(unit(world, "tva").parentId()).isEqualTo(tree.id("Norr"));
  }

  /** Gives the root a key, by which a file names it. */
  private void keyed(World world) {
    database.write(tx -> {
      Listings.key(tx, world.unit("Storsjö kommun").id(), "kommunen");
      return true;
    });
  }

  private UnitFilePlan check(World world, String viewer, byte[] file) {
    return world.organisation().files().check(world.viewer(viewer), file).orElseThrow();
  }

  private UnitFilePlan apply(World world, String viewer, byte[] file) {
    return world.organisation().files().apply(world.viewer(viewer), file).orElseThrow();
  }

  private Unit unit(World world, String key) {
    return Objects.requireNonNull(units(world, key).get(key), key);
  }

  private Map<String, Unit> units(World world, String key) {
    return database.read(
        tx -> UnitTree.unitsByKey(tx, world.unit("Storsjö kommun").path(), Set.of(key)));
  }
}
