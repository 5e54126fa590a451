package se.fadder.http;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Tests GraphQL over HTTP, section Validation, SHOULD: all the rules of GraphQL's own specification
 * (September 2025, section 5) are applied. Of each rule a document that breaks it.
 */
final class ValidationRulesTest extends GraphConversation {
  private static final Map<String, List<String>> RULES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("5.1.1 Executable Definitions", List.of("{__typename} type X {a: Int}")),
              Map.entry(
                  "5.2.2.1 Operation Name Uniqueness",
                  List.of("query A {__typename} query A {__typename}")),
              Map.entry(
                  "5.2.3.1 Lone Anonymous Operation", List.of("{__typename} query A {__typename}")),
              Map.entry("5.2.1 Operation Type Existence", List.of("subscription {a}")),
              Map.entry("5.3.1 Field Selections", List.of("{nope}", "{anything {title}}")),
              Map.entry(
                  "5.3.2 Field Selection Merging",
                  List.of(
                      "{books {nodes {a: id a: title}}}",
                      "{books(first: 1) {nodes {id}} books(first: 2) {nodes {id}}}")),
              Map.entry("5.3.3 Leaf Field Selections", List.of("{books}", "{__typename {x}}")),
              Map.entry(
                  "5.4.1 Argument Names",
                  List.of(
                      "{books(nope: 1) {nodes {id}}}", "{__typename @skip(nope: 1, if: true)}")),
              Map.entry(
                  "5.4.2 Argument Uniqueness", List.of("{books(first: 1, first: 1) {nodes {id}}}")),
              Map.entry(
                  "5.4.3 Required Arguments", List.of("{node {id}}", "{__typename @include}")),
              Map.entry(
                  "5.5.1.1 Fragment Name Uniqueness",
                  List.of(
                      "{...A} fragment A on Query {__typename} fragment A on Query {__typename}")),
              Map.entry(
                  "5.5.1.2 Fragment Spread Type Existence",
                  List.of("{...A} fragment A on Nope {x}", "{... on Nope {x}}")),
              Map.entry(
                  "5.5.1.3 Fragments on Composite Types",
                  List.of("{...A} fragment A on Int {x}", "{... on Genre {x}}")),
              Map.entry(
                  "5.5.1.4 Fragments Must Be Used",
                  List.of("{__typename} fragment A on Query {__typename}")),
              Map.entry("5.5.2.1 Fragment Spread Target Defined", List.of("{...A}")),
              Map.entry(
                  "5.5.2.2 Fragment Spreads Must Not Form Cycles",
                  List.of("{...A} fragment A on Query {...A}")),
              Map.entry(
                  "5.5.2.3 Fragment Spread Is Possible",
                  List.of("{books {nodes {... on Author {name}}}}")),
              Map.entry(
                  "5.6.1 Values of Correct Type", List.of("{books(first: \"1\") {nodes {id}}}")),
              Map.entry(
                  "5.6.2 Input Object Field Names",
                  List.of("mutation {bookFail(input: {nope: 1}) {book {id}}}")),
              Map.entry(
                  "5.6.3 Input Object Field Uniqueness",
                  List.of(
                      "mutation {bookAdd(input: {title: \"a\", title: \"b\", genre: NOVEL}) {book"
                          + " {id}}}")),
              Map.entry(
                  "5.6.4 Input Object Required Fields",
                  List.of("mutation {bookAdd(input: {title: \"a\"}) {book {id}}}")),
              Map.entry("5.7.1 Directives Are Defined", List.of("{__typename @nope}")),
              Map.entry(
                  "5.7.2 Directives Are in Valid Locations",
                  List.of("query @skip(if: true) {__typename}")),
              Map.entry(
                  "5.7.3 Directives Are Unique per Location",
                  List.of("{__typename @skip(if: true) @skip(if: true)}")),
              Map.entry(
                  "5.8.1 Variable Uniqueness",
                  List.of("query($a: Int, $a: Int) {books(first: $a) {nodes {id}}}")),
              Map.entry(
                  "5.8.2 Variables Are Input Types",
                  List.of("query($a: Book) {__typename @skip(if: $a)}")),
              Map.entry(
                  "5.8.3 All Variable Uses Defined", List.of("{books(first: $a) {nodes {id}}}")),
              Map.entry("5.8.4 All Variables Used", List.of("query($a: Int) {__typename}")),
              Map.entry(
                  "5.8.5 All Variable Usages Are Allowed",
                  List.of(
                      "query($a: String) {books(first: $a) {nodes {id}}}",
                      "query($a: ID) {node(id: $a) {id}}"))));

  @TestFactory
  @DisplayName("Validation, SHOULD: all rules of GraphQL are applied")
  Stream<DynamicTest> rules() {
    return RULES.entrySet().stream()
        .map(rule ->
            DynamicTest.dynamicTest(
                rule.getKey(),
                () -> {
                  for (String document : rule.getValue()) {
                    String body = "{\"query\":\"" + document.replace("\"", "\\\"") + "\"}";
                    assertRefused(post(body), 422, "GRAPHQL_VALIDATION_FAILED");
                  }
                }));
  }
}
