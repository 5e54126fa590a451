package se.fadder.templates;

import static java.util.stream.Collectors.toSet;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.fadder.db.Tx;
import se.fadder.people.Employment;
import se.fadder.people.UnitId;
import se.fadder.people.UnitTree;

/**
 * The choice of what fits a newcomer: which template, and which of its steps.
 *
 * @param units the keys of the units from the root down to theirs
 * @param newHire what there is to know of them
 */
public record TemplateChoice(UnitId organisation, List<String> units, Conditions.Of newHire) {
  public TemplateChoice {
    units = List.copyOf(units);
  }

  public static TemplateChoice of(Tx tx, Employment employment) {
    List<String> units = UnitTree.keysOn(tx, employment.unitPath());
    return new TemplateChoice(
        employment.unitPath().units().getFirst(),
        units,
        new Conditions.Of(
            employment.experience(),
            employment.form(),
            UnitTree.leadsIn(tx, employment),
            units.stream().collect(toSet())));
  }

  /**
   * The version of the template that fits: of the nearest unit's template whose conditions hold,
   * else of the organisation's; of several there the one that asks most.
   */
  public Optional<TemplateVersionId> template(Tx tx) {
    return tx.sql(TemplateSql.class).candidates(organisation).stream()
        .filter(candidate -> candidate.unitKey() == null || units.contains(candidate.unitKey()))
        .filter(candidate -> candidate.conditions().hold(newHire))
        .max(
            Comparator.comparingInt((TemplateSql.Candidate candidate) -> nearness(candidate))
                .thenComparingInt(candidate -> candidate.conditions().number())
                .thenComparing(TemplateSql.Candidate::key, Comparator.reverseOrder()))
        .map(TemplateSql.Candidate::id);
  }

  private int nearness(TemplateSql.Candidate candidate) {
    return candidate.unitKey() == null ? -1 : units.indexOf(candidate.unitKey());
  }

  public boolean takes(TemplateStep step) {
    return step.conditions().hold(newHire);
  }
}
