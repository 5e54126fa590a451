package se.fadder.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests how filters are read, and what they mean. */
class FilterTest {
  private static final Set<String> KNOWN =
      Set.of("id", "username", "active", "emails", "emails.value", "emails.type", "externalid");

  private static final Filter.Told NELLY = told("Nelly@storsjo.example");

  private static Filter.Told told(String name) {
    Map<String, List<Object>> values =
        Map.of("id", List.of("a1"), "username", List.of(name), "active", List.of(true));
    Filter.Told email =
        attribute ->
            switch (attribute) {
              case "type" -> List.of("work");
              case "value" -> List.of(name);
              default -> List.of();
            };
    return new Filter.Told() {
      @Override
      public List<Object> values(String attribute) {
        return values.getOrDefault(attribute, List.of());
      }

      @Override
      public List<Filter.Told> elements(String attribute) {
        return attribute.equals("emails") ? List.of(email) : List.of();
      }
    };
  }

  private static Filter parse(String text) {
    return FilterParser.parse(text, KNOWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "userName eq \"nelly@STORSJO.example\"",
        "USERNAME Eq \"nelly@storsjo.example\"",
        "urn:ietf:params:scim:schemas:core:2.0:User:userName sw \"nel\"",
        "userName co \"storsjo\"",
        "userName ew \".example\"",
        "userName ne \"nova\"",
        "userName pr",
        "active eq true",
        "active eq \"True\"",
        "externalId eq null",
        "id ne null",
        "not (userName eq \"nova\")",
        "not(active eq false)and userName pr",
        "userName eq \"nova\" or active eq true and id eq \"a1\"",
        "(userName eq \"nova\" or active eq true) and id eq \"a1\"",
        "  userName   pr  ",
        "emails[type eq \"work\" and value co \"nelly\"]",
        "emails pr",
        "userName sw \"\\u004eelly\""
      })
  void isMetBy(String text) {
    assertThat(parse(text).matches(NELLY)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "userName eq \"nova\"",
        "id eq \"A1\"",
        "active eq false",
        "externalId pr",
        "externalId sw \"\"",
        "userName pr and (active eq false or id eq \"b\")",
        "userName eq \"x\" or active eq true and id eq \"b\"",
        "not (userName pr)",
        "emails[type eq \"home\"]",
        "userName eq \"\\\" or userName pr or userName eq \\\"\""
      })
  void isNotMetBy(String text) {
    assertThat(parse(text).matches(NELLY)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "userName",
        "userName eq",
        "userName eq nelly",
        "userName eq \"nelly",
        "userName eq \"nelly\\",
        "userName eq \"\\x\"",
        "userName eq 'nelly'",
        "userName gt \"a\"",
        "userName sw null",
        "userName pr and",
        "userName pr userName pr",
        "(userName pr",
        "userName pr)",
        "not userName pr",
        "password pr",
        "emails[type eq \"work\"",
        "emails[kind eq \"work\"]",
        "emails[type eq \"work\"].value eq \"x\"",
        "userName; drop table person"
      })
  void isRefused(String text) {
    assertThatThrownBy(() -> parse(text))
        .isInstanceOfSatisfying(
            ScimRefusal.class,
            refusal -> {
              assertThat(refusal.status()).isEqualTo(400);
              assertThat(refusal.type()).isEqualTo(ScimRefusal.Type.INVALID_FILTER);
            });
  }

  @Test
  void isNeitherLongNorDeepNorOfManyTerms() {
    assertThat(parse("(".repeat(9) + "id pr" + ")".repeat(9)).matches(NELLY)).isTrue();
    for (String text :
        List.of(
            "(".repeat(10) + "id pr" + ")".repeat(10),
            "(".repeat(900) + "id pr" + ")".repeat(900),
            "id pr" + " or id pr".repeat(50),
            "id eq \"" + "a".repeat(FilterParser.LONGEST) + "\"")) {
      assertThatThrownBy(() -> parse(text)).isInstanceOf(ScimRefusal.class);
    }
  }

  @Test
  void tellsTheValueThatOnlyOneCanHave() {
    assertThat(parse("active eq true and userName eq \"Nelly\"").required("username"))
        .isEqualTo(Optional.of("Nelly"));
    assertThat(parse("emails[type eq \"work\" and value eq \"n\"]").required("emails.value"))
        .isEqualTo(Optional.of("n"));
    for (String text :
        List.of(
            "userName eq \"a\" or active eq true",
            "not (userName eq \"a\")",
            "userName sw \"a\"")) {
      assertThat(parse(text).required("username")).isEmpty();
    }
  }
}
