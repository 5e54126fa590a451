package se.fadder.mentorship;

import se.fadder.graph.Loader;
import se.fadder.graph.Payload;
import se.fadder.graph.SchemaWiring;
import se.fadder.graph.Wiring;
import se.fadder.kernel.Viewer;
import se.fadder.people.UnitId;

/** The wiring of {@code mentorship-skills.graphqls}. */
final class SkillGraph implements SchemaWiring {
  private static final Loader<SkillId, Skill> SKILL = new Loader<>("mentorship.skill");

  private final Skills skills;

  SkillGraph(Skills skills) {
    this.skills = skills;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.loader(SKILL, skills::byIds);
    wiring
        .type("Viewer", Viewer.class)
        .field(
            "skills",
            (viewer, args, operation) ->
                operation.read(tx -> skills.all(tx, viewer, args.truth("withRetired"))));
    wiring.node("Skill", Skill.class, SkillId.class, SkillId::new, SKILL);
    wiring.mutation(
        "skillAdd",
        (tx, viewer, input) ->
            Payload.of(
                skills.add(
                    tx,
                    viewer,
                    input.id("unitId", UnitId.class),
                    input.oneOf("kind", SkillKind.class),
                    input.text("name", Skill.LONGEST_NAME))));
    wiring.mutation(
        "skillRename",
        (tx, viewer, input) ->
            Payload.of(
                skills.rename(
                    tx,
                    viewer,
                    input.id("skillId", SkillId.class),
                    input.text("name", Skill.LONGEST_NAME))));
    wiring.mutation(
        "skillRetire",
        (tx, viewer, input) ->
            Payload.of(skills.retire(tx, viewer, input.id("skillId", SkillId.class))));
  }
}
