package se.fadder;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What reads of operations note besides what {@link NotedReads} says of them. */
final class NotedBesides {
  /** What of the new hire is on the agendas of others. */
  private static final Set<String> STEPS_ON_AGENDAS =
      Set.of(
          "main mentor read STEP",
          "co-mentor read STEP",
          "expert read STEP",
          "it read STEP",
          "manager read STEP",
          "hr read STEP");

  /** The same where the two have not met for long. */
  private static final Set<String> WITH_NO_CONTACT =
      Stream.concat(STEPS_ON_AGENDAS.stream(), Stream.of("manager read CADENCE"))
          .collect(toUnmodifiableSet());

  /** Those who see sessions and take no part in them. */
  private static final Set<String> SESSIONS_BY_OTHERS =
      Set.of("manager read SESSION", "sector manager read SESSION", "hr read SESSION");

  private static final Set<String> CADENCE_BY_OTHERS =
      Set.of("manager read CADENCE", "sector manager read CADENCE", "hr read CADENCE");

  /** What is noted besides: an agenda shows IT what it prepares for somebody. */
  static final Map<String, Set<String>> OF =
      Map.ofEntries(
          Map.entry("not invited on the agenda", Set.of("it read STEP")),
          Map.entry("wish to talk on the agenda", STEPS_ON_AGENDAS),
          Map.entry("wish for another mentor see", WITH_NO_CONTACT),
          Map.entry("exit talk on the agenda", WITH_NO_CONTACT),
          Map.entry("pulse on the agenda", WITH_NO_CONTACT),
          Map.entry("mentor who leaves on the agenda", WITH_NO_CONTACT),
          Map.entry("missed session on the agenda", WITH_NO_CONTACT),
          Map.entry("no contact on the agenda", WITH_NO_CONTACT),
          Map.entry("hit session on the agenda", WITH_NO_CONTACT),
          Map.entry("team fika on the agenda", WITH_NO_CONTACT),
          Map.entry("question on the agenda see", WITH_NO_CONTACT),
          Map.entry("step on the agenda see", Set.of("manager read CADENCE")),
          Map.entry("session see", SESSIONS_BY_OTHERS),
          Map.entry("series see", SESSIONS_BY_OTHERS),
          Map.entry("unit's newcomers see", CADENCE_BY_OTHERS),
          Map.entry("cadence see", CADENCE_BY_OTHERS));

  private NotedBesides() {}
}
