package se.fadder.onboarding;

import se.fadder.graph.Loader;
import se.fadder.graph.Payload;
import se.fadder.graph.SchemaWiring;
import se.fadder.graph.Wiring;
import se.fadder.templates.TemplateGraph;

/**
 * The wiring of {@code onboarding-upgrades.graphqls}: how plans are upgraded to newer versions of
 * templates.
 */
public final class VersionUpgradeGraph implements SchemaWiring {
  private static final Loader<PlanId, NewerVersion> NEWER = new Loader<>("onboarding.newerVersion");

  private final VersionUpgrades versionUpgrades;

  public VersionUpgradeGraph(VersionUpgrades versionUpgrades) {
    this.versionUpgrades = versionUpgrades;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.loader(NEWER, versionUpgrades::newer);
    wiring
        .type("Plan", Plan.class)
        .field("newerVersion", (plan, args, operation) -> operation.load(NEWER, plan.id()))
        .field(
            "template",
            (plan, args, operation) ->
                operation
                    .load(TemplateGraph.VERSION, plan.versionId())
                    .thenCompose(version ->
                        operation.load(
                            TemplateGraph.TEMPLATE,
                            version == null ? null : version.templateId())));
    wiring.type("NewerVersion", NewerVersion.class);
    wiring.mutation(
        "planTakeOver",
        (tx, viewer, input) ->
            Payload.of(
                versionUpgrades.takeOver(
                    tx, viewer, input.id("planId", PlanId.class), input.number("version"))));
  }
}
