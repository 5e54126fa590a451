package se.fadder.insight.cells;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * Generated histories of organisations: people come, leave and move, units are closed and moved,
 * and somebody hostile goes to another unit every month.
 */
final class Histories {
  private static final int MOST_MONTHS = 6;

  private Histories() {}

  /** A month: its tree, who contributed where, and what was made of it. */
  record Month(
      int number,
      Hierarchy tree,
      Map<UUID, UUID> parents,
      List<Contribution> facts,
      List<Cell> cells) {
    /** Whether a unit is the other or below it. */
    boolean isWithin(UUID unit, UUID other) {
      UUID at = unit;
      while (!at.equals(other)) {
        UUID above = parents.get(at);
        if (above == null) {
          return false;
        }
        at = above;
      }
      return true;
    }

    /** The people who are counted in a unit or below it. */
    Set<UUID> peopleIn(UUID unit) {
      Set<UUID> people = new HashSet<>();
      for (Contribution fact : facts) {
        if (isWithin(fact.unit(), unit)) {
          people.add(fact.person());
        }
      }
      return people;
    }
  }

  static List<Month> generate(long seed, Rule rule) {
    Random random = new Random(seed);
    UUID root = id(random);
    List<UUID> sectors = ids(random, 1 + random.nextInt(3));
    List<UUID> units = ids(random, 1 + random.nextInt(4));
    List<UUID> teams = ids(random, random.nextInt(7));
    Map<UUID, UUID> above = new HashMap<>();
    sectors.forEach(sector -> above.put(sector, root));
    units.forEach(unit -> above.put(unit, any(random, sectors)));
    teams.forEach(team -> above.put(team, any(random, units)));
    List<UUID> all = new ArrayList<>(List.of(root));
    all.addAll(sectors);
    all.addAll(units);
    all.addAll(teams);
    Map<UUID, UUID> at = new HashMap<>();
    ids(random, 4 + random.nextInt(40)).forEach(person -> at.put(person, any(random, all)));
    UUID hostile = id(random);
    List<Month> months = new ArrayList<>();
    for (int i = 0; i < 2 + random.nextInt(MOST_MONTHS - 1); i++) {
      change(random, above, all, teams, units, at);
      at.put(hostile, any(random, all));
      List<Contribution> facts = new ArrayList<>();
      double share = random.nextDouble();
      at.forEach((person, unit) -> {
        if (random.nextInt(5) > 0) {
          facts.add(answer(random, person, unit, share));
        }
        if (random.nextInt(20) == 0) {
          facts.add(answer(random, person, any(random, all), share));
        }
      });
      List<Hierarchy.Node> nodes = new ArrayList<>();
      all.forEach(unit -> nodes.add(new Hierarchy.Node(unit, above.get(unit))));
      Hierarchy tree = Hierarchy.of(nodes);
      List<Contribution> counted = onePlaceEach(tree, facts);
      months.add(new Month(i, tree, Map.copyOf(above), counted, Cells.of(tree, facts, rule)));
    }
    return months;
  }

  /** Says anew which unit of several a person is counted in: the one that the tree has first. */
  private static List<Contribution> onePlaceEach(Hierarchy tree, List<Contribution> facts) {
    Map<UUID, UUID> places = new HashMap<>();
    for (Contribution fact : facts) {
      UUID place = places.get(fact.person());
      if (place == null || tree.number(fact.unit()) < tree.number(place)) {
        places.put(fact.person(), fact.unit());
      }
    }
    return facts.stream()
        .map(fact ->
            new Contribution(
                fact.person(),
                places.getOrDefault(fact.person(), fact.unit()),
                fact.part(),
                fact.whole(),
                fact.more()))
        .toList();
  }

  private static Contribution answer(Random random, UUID person, UUID unit, double share) {
    int whole = 1 + random.nextInt(2);
    long part = 0;
    for (int i = 0; i < whole; i++) {
      part += random.nextDouble() < share ? 1 : 0;
    }
    return new Contribution(person, unit, part, whole, 0);
  }

  private static void change(
      Random random,
      Map<UUID, UUID> above,
      List<UUID> all,
      List<UUID> teams,
      List<UUID> units,
      Map<UUID, UUID> at) {
    for (UUID person : List.copyOf(at.keySet())) {
      switch (random.nextInt(12)) {
        case 0 -> at.remove(person);
        case 1 -> at.put(person, any(random, all));
        case 2 -> at.put(id(random), any(random, all));
        default -> {}
      }
    }
    if (!teams.isEmpty() && random.nextInt(3) == 0) {
      above.put(any(random, teams), any(random, units));
    }
    if (teams.size() > 1 && random.nextInt(4) == 0) {
      UUID closed = teams.removeLast();
      UUID into = any(random, teams);
      all.remove(closed);
      above.remove(closed);
      at.replaceAll((person, unit) -> unit.equals(closed) ? into : unit);
    }
  }

  private static <T> T any(Random random, List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  private static List<UUID> ids(Random random, int number) {
    List<UUID> ids = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      ids.add(id(random));
    }
    return ids;
  }

  private static UUID id(Random random) {
    return new UUID(random.nextLong(), random.nextLong());
  }
}
