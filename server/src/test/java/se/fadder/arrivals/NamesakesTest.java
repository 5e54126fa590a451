package se.fadder.arrivals;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.kernel.Page;

/** Tests that a file makes one person of one, and two of two. */
@OnOneDatabase
record NamesakesTest(Database database) {
  /** However a name is written it is one name, and only HR tells whether two bear it. */
  @Test
  void namesakesAreAskedAbout() throws Exception {
    World world = new World(database);
    String head = ImportsTest.HEAD.replace("\n", ";namne\n");
    String row = "%s;%s;%s;Norr;Socialsekreterare;tillsvidare;;2026-04-01;;Person owner;%s\n";
    String kvar = row.formatted("Kvar", "Först", "kvar@storsjo.example", "");
    try (Imports imports = world.imports()) {
      ImportsTest.takeIn(world, imports, (head + kvar).getBytes(UTF_8));
      String rows =
          row.formatted("KVAR", "FÖRST", "", "")
              + row.formatted("Kvar\u00a0", "Först\u200b", "annan@storsjo.example", "")
              + row.formatted("Ny", "O’Reilly", "", "")
              + row.formatted("NY", "O'REILLY", "ny@storsjo.example", "")
              + row.formatted("Ny", "O'Reilly", "", "kanske");
      assertThat(
              ImportsTest.problems(
                  imports.check(world.viewer("hr"), (head + rows).getBytes(UTF_8))))
          .containsExactly(
              "2 förnamn KNOWN_ALREADY",
              "3 förnamn ALIKE_IN_FILE",
              "3 förnamn KNOWN_ALREADY",
              "5 förnamn ALIKE_IN_FILE",
              "6 namne NAMESAKE_UNCLEAR");
      ImportsTest.takeIn(
          world,
          imports,
          (head + row.formatted("kvar", "först", "annan@storsjo.example", "ja")).getBytes(UTF_8));
      int plans =
          database.<Integer>read(tx ->
              world
                  .planPages()
                  .inReach(tx, world.viewer("hr"), null, Page.first(9))
                  .items()
                  .size());
      assertThat(plans).isEqualTo(4);
    }
  }
}
