package se.fadder.seed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static se.fadder.seed.Broken.bytes;
import static se.fadder.seed.Broken.text;

import java.util.stream.Stream;

/** The broken routine files, and rows that place and start them wrongly. */
final class BrokenRoutines {
  private static final String FILE = "routines/besok.yaml";
  private static final String PLACED = "lillby/routines.csv";
  private static final String STARTED = "lillby/routineruns.csv";

  private BrokenRoutines() {}

  static Stream<Broken> files() {
    return Stream.of(
        new Broken("a missing routine", Lillby.whole().without(FILE), FILE, 0, "missing"),
        text("a routine named otherwise", FILE, "key: besok", "key: hem", 1, "named for 'besok'"),
        text("a routine without a purpose", FILE, "purpose", "reason", 3, "not a key"),
        text("a routine for nothing", FILE, "Att komma hem igen.", "''", 3, "'purpose' is empty"),
        text("a routine's long title", FILE, "Besök", "Besök ".repeat(20), 2, "longer than 80"),
        text("a document that is nowhere", FILE, "https:", "ftp:", 6, "not at a web address"),
        text("a blank search word", FILE, "hembesök,", "hembesök,,", 7, "search words"),
        text("two checks", FILE, "  - title: Ring efteråt\n", "", 8, "3 to 15 checks"),
        bytes("too many checks", FILE, BrokenRoutines::withManyChecks, 8, "3 to 15 checks"),
        text("a check without a title", FILE, "- title: Var två", "- why: Var två", 10, "'why'"),
        text("an identity number in a check", FILE, "Alltid.", "121212-1212", 11, "identity"));
  }

  static Stream<Broken> rows() {
    return Stream.of(
        text("a routine that is none", PLACED, "besok,", "hem,", 0, "missing")
            .in("routines/hem.yaml"),
        text("a routine of an unknown unit", PLACED, "omsorg", "vard", 2, "unit names 'vard'"),
        text("a routine of nobody's", PLACED, "asa", "ase", 2, "owner names 'ase'"),
        text("an owner who has left", PLACED, "asa", "otto", 2, "not employed"),
        text("a review in words", PLACED, "30", "snart", 2, "reviewOn is 'snart'"),
        text(
            "a routine twice in a unit",
            PLACED,
            "asa,30\n",
            "asa,30\nbesok,omsorg,asa,40\n",
            3,
            "has the routine 'besok' already"),
        text("started by nobody", STARTED, "mira", "mimmi", 2, "person names 'mimmi'"),
        text("started, but unknown", STARTED, "besok", "hem", 2, "routine names 'hem'"),
        text("started tomorrow", STARTED, "-2", "1", 2, "startedOn lies ahead"),
        text("started long ago", STARTED, "-2", "-31", 2, "more than 30 days back"),
        text("more ticks than checks", STARTED, ",1\n", ",4\n", 2, "has 3 checks"),
        text("ticks below zero", STARTED, ",1\n", ",-1\n", 2, "not a number from 0"));
  }

  private static byte[] withManyChecks(byte[] file) {
    return (new String(file, UTF_8) + "  - title: Vänta\n".repeat(13)).getBytes(UTF_8);
  }
}
