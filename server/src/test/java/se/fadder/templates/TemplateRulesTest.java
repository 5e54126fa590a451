package se.fadder.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.fadder.people.EmploymentForm;

/** Tests what a template is refused for, each with the path of its field, and all at once. */
public final class TemplateRulesTest {
  private static final TemplateRules.Around ALONE =
      new TemplateRules.Around(Optional.empty(), Set.of("norr"));

  public static Template.Step step(String key, int due, @Nullable String after) {
    return new Template.Step(
        key,
        "Moment " + key,
        null,
        "Därför.",
        StepRole.NEW_HIRE,
        due,
        after,
        true,
        null,
        StepKind.TASK,
        false,
        Conditions.NONE,
        List.of());
  }

  static Template template(Template.Step... steps) {
    return new Template("mall", "Mall", List.of(new Template.Phase("fas", "Fas", List.of(steps))));
  }

  private static List<String> problems(Template template) {
    return problems(template, ALONE);
  }

  private static List<String> problems(Template template, TemplateRules.Around around) {
    return TemplateRules.problems(template, around).first().stream()
        .map(problem -> problem.code() + " " + String.join(".", problem.field()))
        .toList();
  }

  @Test
  void whatIsSoundHasNone() {
    assertThat(problems(template(step("a", 0, null), step("b", 3, "a"), step("c", -2, "b"))))
        .isEmpty();
  }

  @Test
  void allIsFoundAtOnce() {
    Template.Step wrong =
        new Template.Step(
            "b",
            " ",
            null,
            "",
            StepRole.MANAGER,
            501,
            "borta",
            true,
            StepRole.MANAGER,
            StepKind.TASK,
            false,
            new Conditions(null, List.of(), null, List.of("norr", "soder")),
            List.of(new RoutineDocument("", "javascript:alert(1)")));
    Template template =
        new Template(
            "mall med mellanslag",
            "",
            "soder",
            "annan",
            List.of("x"),
            new Conditions(null, List.of(EmploymentForm.CONSULTANT), null, List.of("vast")),
            List.of(
                new Template.Phase("fas", "", List.of(step("b", 1, null), wrong)),
                new Template.Phase("fas", "Fas", List.of())));
    assertThat(problems(template))
        .containsExactlyInAnyOrder(
            "INVALID key",
            "INCOMPLETE name",
            "UNIT_UNKNOWN unit",
            "UNIT_UNKNOWN onlyFor.units.0",
            "BASE_UNKNOWN extends",
            "STEP_UNKNOWN without.0",
            "INCOMPLETE phases.0.name",
            "KEY_TWICE phases.0.steps.1.key",
            "INCOMPLETE phases.0.steps.1.title",
            "INCOMPLETE phases.0.steps.1.why",
            "DUE_TOO_FAR phases.0.steps.1.due",
            "ANCHOR_UNKNOWN phases.0.steps.1.after",
            "OWN_SIGN_OFF phases.0.steps.1.signOff",
            "UNIT_UNKNOWN phases.0.steps.1.onlyFor.units.1",
            "INCOMPLETE phases.0.steps.1.documents.0.title",
            "NO_ADDRESS phases.0.steps.1.documents.0.url",
            "KEY_TWICE phases.1.key",
            "NO_STEPS phases.1.steps");
  }

  @Test
  void aTemplateWithoutStepsIsNone() {
    assertThat(problems(new Template("k", "N", List.of()))).containsExactly("NO_STEPS phases");
    assertThat(problems(template())).containsExactly("NO_STEPS phases.0.steps");
  }

  @Test
  void everyStepOfACircleIsNamedAndNoneThatLeadsIntoIt() {
    Template circle =
        template(
            step("a", 1, "c"),
            step("b", 1, "a"),
            step("c", 1, "b"),
            step("d", 1, "a"),
            step("e", 1, "e"));
    assertThat(problems(circle))
        .containsExactly(
            "ANCHOR_CIRCULAR phases.0.steps.0.after",
            "ANCHOR_CIRCULAR phases.0.steps.1.after",
            "ANCHOR_CIRCULAR phases.0.steps.2.after",
            "ANCHOR_CIRCULAR phases.0.steps.4.after");
  }

  @Test
  void aChainMayNotLeadTooFarEither() {
    assertThat(problems(template(step("a", 300, null), step("b", 200, "a")))).isEmpty();
    assertThat(problems(template(step("a", 300, null), step("b", 201, "a"))))
        .containsExactly("DUE_TOO_FAR phases.0.steps.1.due");
    assertThat(problems(template(step("a", -300, null), step("b", -201, "a"))))
        .containsExactly("DUE_TOO_FAR phases.0.steps.1.due");
  }

  @Test
  void thereIsAnEndToEverything() {
    Template.Step[] many =
        IntStream.rangeClosed(0, TemplateRules.MOST_STEPS)
            .mapToObj(i -> step("s" + i, 1, null))
            .toArray(Template.Step[]::new);
    assertThat(problems(template(many))).containsExactly("TOO_MANY phases.0.steps");
    RoutineDocument document = new RoutineDocument("Ett", "https://fadder.example/1");
    Template.Step much =
        new Template.Step(
            "a",
            "A",
            "Därför.",
            StepRole.HR,
            1,
            true,
            StepKind.TASK,
            false,
            Collections.nCopies(21, document));
    assertThat(problems(template(much))).containsExactly("TOO_MANY phases.0.steps.0.documents");
    Template.Step[] hopeless =
        IntStream.range(0, 300).mapToObj(i -> step("", 1, null)).toArray(Template.Step[]::new);
    ProblemList problems = TemplateRules.problems(template(hopeless), ALONE);
    assertThat(problems.first()).hasSize(ProblemList.MOST);
    assertThat(problems.first().size() + problems.more()).isEqualTo(600);
  }

  private static Template extending(List<String> without, Template.Phase... phases) {
    return new Template("egen", "Egen", "norr", "mall", without, Conditions.NONE, List.of(phases));
  }

  @Test
  void whatExtendsAnotherIsHeldAgainstIt() {
    Template base = template(step("a", 1, null), step("b", 2, "a"));
    TemplateRules.Around around = new TemplateRules.Around(Optional.of(base), Set.of("norr"));
    assertThat(
            problems(
                extending(
                    List.of("a"),
                    new Template.Phase("fas", "", List.of(step("a", 5, null), step("c", 1, "b"))),
                    new Template.Phase("ny", "Ny", List.of(step("d", 1, "c")))),
                around))
        .isEmpty();
    assertThat(
            problems(
                extending(
                    List.of("x"),
                    new Template.Phase("fas", "", List.of(step("a", 5, "d"))),
                    new Template.Phase("ny", "", List.of(step("d", 1, "a")))),
                around))
        .containsExactlyInAnyOrder(
            "STEP_UNKNOWN without.0",
            "KEY_TWICE phases.0.steps.0.key",
            "ANCHOR_CIRCULAR phases.0.steps.0.after",
            "INCOMPLETE phases.1.name",
            "ANCHOR_CIRCULAR phases.1.steps.0.after");
  }

  @Test
  void whatIsLeftOutStillCountsForWhatHangsOnIt() {
    Template base =
        new Template(
            "mall",
            "Mall",
            List.of(
                new Template.Phase("fas", "Fas", List.of(step("a", 3, null), step("b", 2, "a"))),
                new Template.Phase("sen", "Sen", List.of(step("c", 4, "b")))));
    Template whole =
        TemplateInheritance.whole(
            extending(
                List.of("a", "b"),
                new Template.Phase("fas", "", List.of(step("d", 1, "b"))),
                new Template.Phase("ny", "Ny", List.of(step("e", 1, "c")))),
            base);
    assertThat(whole.phases()).extracting(Template.Phase::key).containsExactly("fas", "sen", "ny");
    assertThat(whole.phases()).extracting(Template.Phase::name).containsExactly("Fas", "Sen", "Ny");
    assertThat(whole.rules())
        .containsOnlyKeys("d", "c", "e")
        .containsEntry("d", new DueRule(6, null))
        .containsEntry("c", new DueRule(9, null))
        .containsEntry("e", new DueRule(1, "c"));
    assertThat(whole.base()).isNull();
    assertThat(whole.unit()).isEqualTo("norr");
  }

  @Test
  void aPhaseOfWhichNothingIsLeftIsGoneAndAStepCanBeReplaced() {
    Template base =
        new Template(
            "mall",
            "Mall",
            List.of(
                new Template.Phase("fas", "Fas", List.of(step("a", 3, null))),
                new Template.Phase("sen", "Sen", List.of(step("b", 4, "a")))));
    Template gone = TemplateInheritance.whole(extending(List.of("a")), base);
    assertThat(gone.phases()).extracting(Template.Phase::key).containsExactly("sen");
    Template replaced =
        TemplateInheritance.whole(
            extending(List.of("a"), new Template.Phase("fas", "", List.of(step("a", 10, null)))),
            base);
    assertThat(replaced.rules())
        .containsEntry("a", new DueRule(10, null))
        .containsEntry("b", new DueRule(4, "a"));
  }
}
