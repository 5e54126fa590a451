package se.fadder.seed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static se.fadder.seed.Broken.bytes;
import static se.fadder.seed.Broken.template;
import static se.fadder.seed.Broken.text;

import java.util.stream.Stream;

/** The broken template files, as YAML or as templates. */
final class BrokenTemplates {
  private BrokenTemplates() {}

  static Stream<Broken> yaml() {
    return Stream.of(
        template("no YAML at all", "key: grund", "key: grund: grund", 1, "not YAML"),
        template("a list that is never closed", "phases:", "phases: [", 4, "not YAML"),
        template(
            "a text that is never closed", "title: Säg hej", "title: \"Säg hej", 8, "not YAML"),
        template("a tab for indentation", "  - key: hej", "\t- key: hej", 7, "U+0009"),
        template("a second document", "phases:", "---\nphases:", 3, "not YAML"),
        template("an alias", "title: Säg hej", "title: *hej", 8, "alias"),
        template(
            "nested a hundred thousand deep",
            "phases:",
            "phases: " + "[".repeat(100_000),
            3,
            "deep"),
        template("a list in place of a mapping", "key: grund\n", "- grund\n", 2, "not YAML"),
        template(
            "a text in place of a step",
            "- key: besok",
            "- besok\n      - key: besok",
            24,
            "mapping"),
        template(
            "a mapping in place of a text", "title: Säg hej", "title: {a: b}", 8, "single value"),
        template("a mapping for a key", "title: Säg hej", "? {a: b}\n        : c", 8, "plain word"),
        template("a key twice", "due: 0", "due: 0\n        due: 1", 12, "'due' stands here twice"),
        template("an unknown key", "documents:", "dokuments:", 18, "'dokuments' is not a key"),
        template(
            "a key of another level", "name: Grund", "title: X\nname: Grund", 2, "'title' is not"),
        template(
            "a merge", "responsible: MENTOR", "<<: {required: true}", 15, "'<<' is not a key"));
  }

  static Stream<Broken> templates() {
    return Stream.of(
        template("no key", "key: grund\n", "", 1, "'key' is missing"),
        bytes("a list", "templates/grund.yaml", file -> utf8("- grund\n"), 1, "mapping"),
        bytes(
            "no phases", "templates/grund.yaml", file -> utf8("key: g\nname: G\n"), 1, "'phases'"),
        bytes(
            "an empty list of phases",
            "templates/grund.yaml",
            file -> utf8("key: g\nname: G\nphases: []\n"),
            3,
            "at least one"),
        bytes(
            "too many steps",
            "templates/grund.yaml",
            BrokenTemplates::withManySteps,
            23,
            "takes 1 to 100"),
        template("no title", "title: Säg hej\n        ", "", 7, "'title' is missing"),
        template("an empty reason", "why: Det är gott.", "why: ''", 14, "'why' is missing"),
        template("a long title", "Säg hej", "hej ".repeat(40), 8, "longer than 120"),
        template(
            "an unknown role",
            "responsible: MENTOR",
            "responsible: BOSS",
            15,
            "'BOSS' is not one of"),
        template("a day in words", "due: 1\n", "due: ett\n", 16, "not a whole number"),
        template("a day too far away", "due: 120", "due: 501", 28, "more than 500"),
        template(
            "neither true nor false", "required: false", "required: no", 17, "neither true nor"),
        template("no web address", "https://lillby", "javascript:lillby", 20, "not a web address"),
        template(
            "a phase twice",
            "key: forsta-aret",
            "key: forsta-veckan",
            21,
            "'forsta-veckan' stands"),
        template("a step twice", "key: lunch", "key: hej", 12, "The key 'hej' stands above"),
        template(
            "a step twice in two phases", "key: besok", "key: hej", 24, "The key 'hej' stands"),
        text(
            "a template twice",
            "templates/extra.yaml",
            "key: extra",
            "key: grund",
            1,
            "stands in templates/grund.yaml"));
  }

  private static byte[] withManySteps(byte[] file) {
    StringBuilder text = new StringBuilder(new String(file, UTF_8));
    for (int i = 0; i < 100; i++) {
      text.append("      - {key: s%d, title: T, why: W, responsible: HR, due: 1}\n".formatted(i));
    }
    return utf8(text.toString());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(UTF_8);
  }
}
