package se.fadder.db;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tests which rows a database keeps in memory. */
@OnBothDatabases
record KeptTest(Database database) {
  private static Kept<Integer, String> kind() {
    return new Kept<>(1_000_000, String::length);
  }

  private static Map<Integer, String> found(Set<Integer> keys) {
    return keys.stream().collect(toMap(identity(), key -> "row " + key));
  }

  /** The keys that each read had to find, of several that are asked for in turn. */
  private List<Set<Integer>> read(Kept<Integer, String> kind, List<Set<Integer>> asked) {
    List<Set<Integer>> worked = new ArrayList<>();
    for (Set<Integer> keys : asked) {
      Map<Integer, String> rows =
          database.read(tx ->
              tx.kept(
                  kind,
                  keys,
                  some -> {
                    worked.add(Set.copyOf(some));
                    return found(some);
                  }));
      assertThat(rows).isEqualTo(found(keys));
    }
    return worked;
  }

  @Test
  void onlyWhatIsMissingIsFoundAndAllOfItAtOnce() {
    assertThat(read(kind(), List.of(Set.of(1, 2), Set.of(1), Set.of(2, 3, 4), Set.of(4, 1))))
        .containsExactly(Set.of(1, 2), Set.of(3, 4));
  }

  @Test
  void whatIsFoundBesideIsKeptAndNotGiven() {
    Kept<Integer, String> kind = kind();
    Map<Integer, String> given =
        database.read(tx -> tx.kept(kind, Set.of(1), some -> found(Set.of(1, 2, 3))));
    assertThat(given).isEqualTo(found(Set.of(1)));
    assertThat(read(kind, List.of(Set.of(3, 2)))).isEmpty();
  }

  @Test
  void whatIsNotThereIsAskedForAgain() {
    Kept<Integer, String> kind = kind();
    Map<Integer, String> nothing = database.read(tx -> tx.kept(kind, Set.of(1), some -> Map.of()));
    assertThat(nothing).isEmpty();
    assertThat(read(kind, List.of(Set.of(1)))).containsExactly(Set.of(1));
  }

  @Test
  void kindsAreToldApart() {
    read(kind(), List.of(Set.of(1)));
    assertThat(read(kind(), List.of(Set.of(1)))).containsExactly(Set.of(1));
  }

  /** It uses what is kept, and asks for nothing twice, but adds nothing. */
  @Test
  void whoeverMayWriteKeepsNothing() {
    Kept<Integer, String> kind = kind();
    read(kind, List.of(Set.of(1)));
    List<Set<Integer>> worked = new ArrayList<>();
    database.write(tx -> {
      for (Set<Integer> keys : List.of(Set.of(1), Set.of(1, 2), Set.of(2))) {
        Map<Integer, String> rows =
            tx.kept(
                kind,
                keys,
                some -> {
                  worked.add(Set.copyOf(some));
                  return found(some);
                });
        assertThat(rows).isEqualTo(found(keys));
      }
      return true;
    });
    assertThat(worked).containsExactly(Set.of(2));
    assertThat(read(kind, List.of(Set.of(1), Set.of(2)))).containsExactly(Set.of(2));
  }

  @Test
  void noMoreIsKeptThanThereIsRoomFor() throws InterruptedException {
    Kept<Integer, String> kind = new Kept<>(5_000, String::length);
    Set<Integer> many = IntStream.range(0, 1_000).boxed().collect(toSet());
    read(kind, List.of(many));
    int kept = 1_000;
    for (int tries = 0; tries < 500 && kept > 50; tries++) {
      Thread.sleep(10); // What is over is dropped by another thread, soon after.
      Map<Integer, String> there = database.read(tx -> tx.kept(kind, many, some -> Map.of()));
      kept = there.size();
    }
    assertThat(kept).isBetween(1, 50);
  }
}
