package se.fadder.insight.cells;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import se.fadder.insight.cells.Histories.Month;

/**
 * Generated years of an organisation in which all kinds of measures are published beside one
 * another: of those who contribute in a month, by the month and the quarter, with facts of the same
 * people and with facts that contain one another.
 */
final class Years {
  private static final int QUARTER = 3;

  private Years() {}

  /**
   * What is counted of somebody: the unknown of an equation. Facts that are the same in two
   * measures have one name.
   */
  record Fact(UUID person, String name, int month) {}

  /**
   * What was told of some people.
   *
   * @param least of how many it may tell, of those whom whoever reads does not know
   * @param facts all that it is the sum of, and that is not known to somebody who reads
   */
  record Told(String measure, int least, Set<Fact> facts) {}

  /**
   * What is told, taken apart where it shares no fact. A sum of several such parts is about
   * somebody only where the sum of one of them is, so that each can be attacked by itself.
   */
  static Collection<List<Told>> apart(List<Told> all) {
    Map<Fact, Integer> partOf = new HashMap<>();
    Map<Integer, List<Told>> parts = new HashMap<>();
    for (Told one : all) {
      List<Told> together = new ArrayList<>(List.of(one));
      Set<Integer> joined = new HashSet<>();
      one.facts().stream().map(partOf::get).filter(Objects::nonNull).forEach(joined::add);
      joined.forEach(part -> together.addAll(Objects.requireNonNull(parts.remove(part))));
      int number = partOf.size() + parts.size();
      while (parts.containsKey(number)) {
        number++;
      }
      parts.put(number, together);
      for (Told of : together) {
        for (Fact fact : of.facts()) {
          partOf.put(fact, number);
        }
      }
    }
    return parts.values();
  }

  /** All that is told in the year. */
  static List<Told> generate(long seed) {
    Random random = new Random(seed);
    List<Month> months = Histories.generate(seed, Rule.COUNT);
    List<Told> told = new ArrayList<>();
    Map<UUID, Integer> began = new HashMap<>();
    for (Month month : months) {
      monthly(random, month, told);
      month.facts().forEach(fact -> began.putIfAbsent(fact.person(), month.number()));
      if (month.number() % QUARTER == QUARTER - 1) {
        quarterly(random, month, told);
        cohorts(month, began, told);
      }
    }
    exits(random, months, told);
    return told;
  }

  private static void monthly(Random random, Month month, List<Told> told) {
    add(told, month, "SESSIONS", Rule.COUNT, month.facts(), Set.of());
    add(told, month, "STEPS", Rule.ANSWER, some(random, month), Set.of());
    add(told, month, "CADENCE_KEPT", Rule.ANSWER, some(random, month), Set.of());
    add(told, month, "USEFUL", Rule.PRIVATE, some(random, month), Set.of());
    // Of the same breaks: those that were taken, those that were declined.
    List<Contribution> breaks = some(random, month);
    add(told, month, "BREAKS", Rule.PRIVATE, breaks, Set.of());
    add(told, month, "BREAKS_DECLINED", Rule.PRIVATE, breaks, Set.of());
  }

  private static void quarterly(Random random, Month month, List<Told> told) {
    List<Contribution> evaluated = some(random, month);
    for (String question : List.of("EVALUATION_MENTOR", "EVALUATION_PACE")) {
      add(told, month, question, Rule.PRIVATE, evaluated, Set.of());
    }
    // Each answer counts as somebody: nothing tells whose it is.
    List<Contribution> answers =
        some(random, month).stream()
            .map(one -> new Contribution(id(random), one.unit(), one.part(), one.whole(), 0))
            .toList();
    add(told, month, "PULSE", Rule.PRIVATE, answers, Set.of());
    // By the version of the template in the whole organisation, across all units.
    List<Contribution> completed = some(random, month);
    add(told, month, "COMPLETED", Rule.COUNT, completed, Set.of());
    Map<Integer, Set<UUID>> byVersion = new HashMap<>();
    completed.forEach(one ->
        byVersion.computeIfAbsent(random.nextInt(3), some -> new HashSet<>()).add(one.person()));
    byVersion
        .values()
        .forEach(people -> {
          for (String thing : List.of("PHASE_WEEKS", "STEP_LATE", "STEP_SKIPPED")) {
            Rule rule = thing.equals("PHASE_WEEKS") ? Rule.COUNT : Rule.ANSWER;
            if (!Cells.alone(id(random), people.size(), 1, 0, people.size(), rule)
                .state()
                .isWithheld()) {
              Set<Fact> facts = new HashSet<>();
              people.forEach(one -> facts.add(new Fact(one, thing, month.number())));
              told.add(new Told(thing, rule.least(), facts));
            }
          }
        });
  }

  /** Who had completed after three months had so after six: each tells of the parts before it. */
  private static void cohorts(Month month, Map<UUID, Integer> began, List<Told> told) {
    for (int parts = 1; parts <= 2; parts++) {
      int first = month.number() - QUARTER * parts + 1;
      List<Contribution> cohort =
          month.facts().stream()
              .filter(one -> {
                int at = began.getOrDefault(one.person(), -1);
                return at >= first && at < first + QUARTER;
              })
              .toList();
      Set<String> names = new HashSet<>();
      for (int part = 0; part < parts; part++) {
        names.add("COMPLETED_IN part " + part);
      }
      for (Cell cell : Cells.of(month.tree(), cohort, Rule.ANSWER)) {
        if (!cell.state().isWithheld()) {
          Set<Fact> facts = new HashSet<>();
          within(month, cohort, cell.unit())
              .forEach(person ->
                  names.forEach(name ->
                      facts.add(new Fact(person, name, began.getOrDefault(person, -1) / QUARTER))));
          told.add(new Told("COMPLETED_IN_" + QUARTER * parts, Rule.ANSWER.least(), facts));
        }
      }
    }
  }

  /** Once a year, of all who left in it, where they were; some told HR, who noted it. */
  private static void exits(Random random, List<Month> months, List<Told> told) {
    Month last = months.getLast();
    Map<UUID, Contribution> left = new HashMap<>();
    for (Month month : months) {
      for (Contribution one : some(random, month)) {
        if (last.tree().has(one.unit())) {
          boolean noted = random.nextInt(4) == 0;
          left.putIfAbsent(
              one.person(),
              new Contribution(one.person(), one.unit(), one.part(), one.whole(), 0, noted));
        }
      }
    }
    List<Contribution> facts = List.copyOf(left.values());
    Set<UUID> noted = new HashSet<>();
    facts.stream().filter(Contribution::noted).map(Contribution::person).forEach(noted::add);
    for (String reason : List.of("EXIT_PAY", "EXIT_WORKLOAD")) {
      add(told, last, reason, Rule.PRIVATE, facts, noted);
    }
  }

  /** Adds what is told of a measure, with all of its facts; what was noted is known or is not. */
  private static void add(
      List<Told> told,
      Month month,
      String name,
      Rule rule,
      List<Contribution> counted,
      Set<UUID> noted) {
    for (Cell cell : Cells.of(month.tree(), counted, rule)) {
      if (!cell.state().isWithheld()) {
        Set<Fact> facts = new HashSet<>();
        within(month, counted, cell.unit()).stream()
            .filter(person -> !noted.contains(person))
            .forEach(person -> facts.add(new Fact(person, name, month.number())));
        told.add(new Told(name, rule.least(), facts));
      }
    }
  }

  private static Set<UUID> within(Month month, List<Contribution> counted, UUID unit) {
    Set<UUID> people = new HashSet<>();
    counted.stream()
        .filter(one -> month.isWithin(one.unit(), unit))
        .forEach(one -> people.add(one.person()));
    return people;
  }

  private static List<Contribution> some(Random random, Month month) {
    Set<UUID> out = new HashSet<>();
    month
        .facts()
        .forEach(one -> {
          if (random.nextInt(3) == 0) {
            out.add(one.person());
          }
        });
    return month.facts().stream().filter(one -> !out.contains(one.person())).toList();
  }

  private static UUID id(Random random) {
    return new UUID(random.nextLong(), random.nextLong());
  }
}
