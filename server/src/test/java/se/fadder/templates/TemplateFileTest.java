package se.fadder.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import se.fadder.files.FileFault;
import se.fadder.people.EmploymentForm;
import se.fadder.people.Experience;
import se.fadder.seed.SeedFiles;
import se.fadder.text.PlainText;

/** Tests that a template goes out to a file and comes in again, and that nothing has changed. */
final class TemplateFileTest {
  @Property(tries = 150)
  void aRoundTripChangesNothing(@ForAll("templates") Template template) {
    String text = TemplateText.of(template);
    assertThat(TemplateFile.read(text).template()).as(text).isEqualTo(template);
    assertThat(TemplateFile.stored(text)).isEqualTo(template);
    assertThat(TemplateText.of(TemplateFile.read(text).template())).isEqualTo(text);
    assertThat(text).endsWith("\n").doesNotContain("\t", "\r", " \n");
  }

  /** The files that come with Fadder are written just as it writes them. */
  @Example
  void theSeedsFilesComeOutAsTheyWentIn() throws IOException {
    for (String key :
        List.of(
            "socialsekreterare-barn-och-vuxna",
            "socialsekreterare-barn-och-familj",
            "socialsekreterare-forsorjningsstod")) {
      byte[] file = SeedFiles.bundled().bytes("templates/" + key + ".yaml");
      String text = new String(file, StandardCharsets.UTF_8);
      assertThat(TemplateText.of(TemplateFile.read(text).template())).isEqualTo(text);
    }
  }

  @Example
  void whatIsUsualIsLeftOutAndQuotesStandWhereTheyMust() {
    Template template =
        TemplateRulesTest.template(
            new Template.Step(
                "a",
                "Nyckel: värde # ett",
                "Nyckel: andras # ett",
                "- \"så\" \\ sade\nhon",
                StepRole.NEW_HIRE,
                -3,
                "b",
                false,
                StepRole.MENTOR,
                StepKind.COURSE,
                true,
                new Conditions(
                    Experience.EXPERIENCED,
                    List.of(EmploymentForm.INTERN, EmploymentForm.PERMANENT),
                    false,
                    List.of("norr")),
                List.of(new RoutineDocument("Å, ä: ö", "https://fadder.example/1"))),
            TemplateRulesTest.step("b", 0, null));
    assertThat(TemplateText.of(template))
        .isEqualTo(
            """
            key: mall
            name: Mall
            phases:
              - key: fas
                name: Fas
                steps:
                  - key: a
                    title: "Nyckel: värde # ett"
                    titleForOthers: "Nyckel: andras # ett"
                    why: "- \\"så\\" \\\\ sade\\nhon"
                    responsible: NEW_HIRE
                    due: -3
                    after: b
                    required: false
                    signOff: MENTOR
                    kind: COURSE
                    openBeforeStart: true
                    onlyFor:
                      experience: EXPERIENCED
                      forms:
                        - PERMANENT
                        - INTERN
                      leads: false
                      units:
                        - norr
                    documents:
                      - title: "Å, ä: ö"
                        url: https://fadder.example/1
                  - key: b
                    title: Moment b
                    why: Därför.
                    responsible: NEW_HIRE
                    due: 0
            """);
  }

  @Example
  void whatCannotBeReadIsRefusedWithItsLine() {
    assertRefused("key: a\nname: B\nnamn: C\n", 3, "'namn' is not a key of this");
    assertRefused("key: a\nonlyFor:\n  forms:\n    - SEASONAL\n", 4, "'SEASONAL' is not one of");
    assertRefused("key: a\nonlyFor:\n  leads: ja\n", 3, "neither true nor false");
    assertRefused("key: a\nwithout: b\n", 2, "must be a list");
    assertRefused("key: a\nonlyFor: b\n", 2, "a mapping is expected");
    assertRefused("key: a\nname: Om 19121212-1212\n", 2, "personal identity number");
    assertRefused("key: a\nname: \"B\\u200e\\u202e\"\n", 2, "control character U+202E");
    assertRefused("key: a\nname: " + "å".repeat(121) + "\n", 2, "longer than 120");
    assertRefused("", 1, "empty");
  }

  private static void assertRefused(String text, long line, String reason) {
    assertThatThrownBy(() -> TemplateFile.read(text))
        .isInstanceOfSatisfying(
            FileFault.class,
            fault -> {
              assertThat(fault.reason()).contains(reason);
              assertThat(fault.line()).as(text).isEqualTo(line);
            });
  }

  /** Drafts too: whatever can be typed, empty texts, keys of which there are two. */
  @Provide
  Arbitrary<Template> templates() {
    return Combinators.combine(
            keys(),
            texts(),
            orNull(keys()),
            orNull(keys()),
            keys().list().ofMaxSize(3),
            conditions(),
            phases().list().ofMaxSize(4))
        .as(Template::new);
  }

  private static Arbitrary<Template.Phase> phases() {
    return Combinators.combine(orEmpty(keys()), texts(), steps().list().ofMaxSize(4))
        .as(Template.Phase::new);
  }

  private static Arbitrary<Template.Step> steps() {
    return Combinators.combine(
            Combinators.combine(orEmpty(keys()), texts(), texts(), texts())
                .as((key, title, why, others) -> List.of(key, title, why, others)),
            Arbitraries.of(StepRole.class),
            Arbitraries.integers().between(-TemplateFile.FARTHEST, TemplateFile.FARTHEST),
            orNull(keys()),
            Arbitraries.of(true, false).list().ofSize(2),
            orNull(Arbitraries.of(StepRole.class)),
            Arbitraries.of(StepKind.class),
            Combinators.combine(conditions(), documents().list().ofMaxSize(3)).as(More::new))
        .as((words, role, due, after, flags, signOff, kind, more) ->
            new Template.Step(
                words.get(0),
                words.get(1),
                words.get(3).isEmpty() ? null : words.get(3),
                words.get(2),
                role,
                due,
                after,
                flags.get(0),
                signOff,
                kind,
                flags.get(1),
                more.onlyFor(),
                more.documents()));
  }

  private record More(Conditions onlyFor, List<RoutineDocument> documents) {}

  private static Arbitrary<Conditions> conditions() {
    return Combinators.combine(
            orNull(Arbitraries.of(Experience.class)),
            Arbitraries.subsetOf(EnumSet.allOf(EmploymentForm.class)),
            orNull(Arbitraries.of(true, false)),
            keys().list().ofMaxSize(2))
        .as((experience, forms, leads, units) ->
            new Conditions(experience, List.copyOf(forms), leads, units));
  }

  private static Arbitrary<RoutineDocument> documents() {
    return Combinators.combine(texts(), texts()).as(RoutineDocument::new);
  }

  private static Arbitrary<String> keys() {
    return Arbitraries.of("a", "b-1", "forsta-veckan", "1", "true", "null", "x.y_z");
  }

  private static Arbitrary<String> texts() {
    return Arbitraries.oneOf(
            Arbitraries.of(
                "",
                "Ja: nej",
                "a #b",
                "#a",
                "- a",
                "-",
                "?",
                "{a: b}",
                "[a]",
                "&a",
                "*a",
                "!a",
                "|",
                ">",
                "%a",
                "@a",
                "`a`",
                "'a'",
                "\"a\"",
                "a:",
                ":a",
                "a\\b",
                "a\nb",
                "a\n\n  b",
                "---",
                "...",
                "<<",
                "~",
                "Åse 😀 é",
                "a\u00a0b",
                "a\u200bb"),
            Arbitraries.strings()
                .withChars(" :#-\"'\\{}[],&*!|>%@`?=~.\n()")
                .withCharRange('a', 'c')
                .withChars("åäöÅÄÖé\u00a0\u00ad")
                .withCharRange('0', '9')
                .ofMaxLength(60))
        .map(String::strip)
        .filter(text -> PlainText.fault(text.replace('\n', ' ')).isEmpty());
  }

  private static Arbitrary<String> orEmpty(Arbitrary<String> some) {
    return Arbitraries.oneOf(Arbitraries.just(""), some, some);
  }

  private static <T> Arbitrary<@Nullable T> orNull(Arbitrary<T> some) {
    return some.injectNull(0.3);
  }
}
