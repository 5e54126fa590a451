package se.fadder.templates;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import se.fadder.db.Tx;

/**
 * The due rules of template versions. Each step that is ticked asks whether others hang on it, and
 * a version stays as it was published, so its rules are kept in memory.
 */
public final class DueRules {
  private static final int MOST_VERSIONS = 1_000;

  private final Map<TemplateVersionId, Rules> known = new ConcurrentHashMap<>();

  private record Rules(Map<String, DueRule> byKey, Set<String> anchors) {
    Rules(Map<String, DueRule> byKey) {
      this(
          byKey,
          byKey.values().stream()
              .map(DueRule::after)
              .filter(Objects::nonNull)
              .collect(toUnmodifiableSet()));
    }
  }

  /** The rules of all steps of a version, by key. */
  public Map<String, DueRule> of(Tx tx, TemplateVersionId version) {
    return rules(tx, version).byKey();
  }

  /** Whether steps of a version count from the one with that key. */
  public boolean isAnchor(Tx tx, TemplateVersionId version, String key) {
    return rules(tx, version).anchors().contains(key);
  }

  private Rules rules(Tx tx, TemplateVersionId version) {
    Rules rules = known.get(version);
    if (rules == null) {
      rules =
          new Rules(
              TemplateRows.steps(tx, version).stream()
                  .collect(toUnmodifiableMap(TemplateStep::key, TemplateStep::rule)));
      if (known.size() >= MOST_VERSIONS) {
        known.clear();
      }
      known.put(version, rules);
    }
    return rules;
  }
}
