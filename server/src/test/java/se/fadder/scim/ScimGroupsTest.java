package se.fadder.scim;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.fadder.audit.Change;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.scim.ScimScene.Said;

/** Tests how a directory sees roles as groups, gives them and takes them back. */
@OnOneDatabase
record ScimGroupsTest(Database database) {
  private static String path(ScimScene scene, String role, String unit) {
    return "/Groups/" + role + "-" + scene.world.unit(unit).id().value();
  }

  private static Said patch(ScimScene scene, String path, String operation) {
    return scene.call("PATCH", path, "{\"Operations\": [" + operation + "]}");
  }

  private static String add(ScimScene scene, String name) {
    return """
    {"op": "Add", "path": "members", "value": [{"value": "%s"}]}
    """
        .formatted(scene.id(name));
  }

  private static List<String> members(Said group) {
    return group.body().path("members").findValuesAsText("value");
  }

  @Test
  void aGroupIsARoleAtAUnit() {
    ScimScene scene = new ScimScene(database);
    Said all = scene.list("/Groups");
    assertThat(all.total()).isEqualTo(4 * 5);
    assertThat(all.body().toString()).doesNotContain("Annanstans", scene.id("strange hr"));
    Said norr = scene.call("GET", path(scene, "manager", "Norr"), "");
    assertThat(norr.body().path("displayName").asText()).isEqualTo("Chef, Norr (norr)");
    // Whoever has left, or holds the role no more, is none of them.
    assertThat(members(norr)).containsExactly(scene.id("manager"));
    for (String filter :
        List.of(
            "displayName eq \"chef, norr (NORR)\"",
            "members eq \"" + scene.id("manager") + "\"",
            "members[value eq \"" + scene.id("manager") + "\"]")) {
      JsonNode found =
          scene.list("/Groups", "filter", filter, "excludedAttributes", "members").body();
      assertThat(found.path("totalResults").asInt()).as(filter).isEqualTo(1);
      assertThat(found.path("Resources").path(0).has("members")).isFalse();
    }
    assertThat(scene.call("GET", path(scene, "manager", "Annanstans kommun"), "").refusal())
        .isEqualTo("404");
    assertThat(scene.call("GET", path(scene, "king", "Norr"), "").refusal()).isEqualTo("404");
  }

  @Test
  void rolesAreGivenAndTakenOnlyByAKeyThatHrTrusts() {
    ScimScene scene = new ScimScene(database);
    String path = path(scene, "expert", "Norr");
    assertThat(patch(scene, path, add(scene, "colleague")).refusal()).isEqualTo("403");
    assertThat(
            patch(
                    scene,
                    path(scene, "manager", "Norr"),
                    "{\"op\": \"remove\", \"path\": \"members\"}")
                .refusal())
        .isEqualTo("403");
    scene.trust();
    List<Change> changes =
        scene.world.changesOf(() ->
            assertThat(members(patch(scene, path, add(scene, "colleague"))))
                .containsExactly(scene.id("colleague")));
    assertThat(changes)
        .extracting(change -> change.kind().name())
        .containsExactly("ROLE_ASSIGNED", "SCIM_ROLE_GIVEN");
    String remove =
        "{\"op\": \"Remove\", \"path\": \"members[value eq \\\"%s\\\"]\"}"
            .formatted(scene.id("colleague"));
    assertThat(members(patch(scene, path, remove))).isEmpty();
    assertThat(members(patch(scene, path, remove))).isEmpty();
    // The same day once more, and as Entra ID removes.
    assertThat(members(patch(scene, path, add(scene, "colleague")))).hasSize(1);
    assertThat(
            members(patch(scene, path, add(scene, "colleague").replace("\"Add\"", "\"Remove\""))))
        .isEmpty();
  }

  @Test
  void nobodyGetsARoleByAKeyThatTheyMadeOrLetIn() {
    ScimScene scene = new ScimScene(database);
    scene.trust();
    String path = path(scene, "hr", "Norr");
    for (String name : List.of("admin", "hr")) {
      assertThat(patch(scene, path, add(scene, name)).refusal()).isEqualTo("403");
    }
    for (String name : List.of("stranger", "left manager")) {
      assertThat(patch(scene, path, add(scene, name)).refusal()).isEqualTo("400 invalidValue");
    }
    assertThat(members(scene.call("GET", path, ""))).isEmpty();
  }

  @Test
  void aWholeGroupIsReplacedButForThoseOfWhomNothingIsTold() {
    ScimScene scene = new ScimScene(database);
    scene.trust();
    String path = path(scene, "expert", "Norr");
    patch(scene, path, add(scene, "protected"));
    assertThat(members(scene.call("GET", path, ""))).isEmpty();
    Said replaced =
        scene.call(
            "PUT",
            path,
            "{\"displayName\": \"Expert, Norr (norr)\", \"members\": [{\"value\": \"%s\"}]}"
                .formatted(scene.id("colleague")));
    assertThat(members(replaced)).containsExactly(scene.id("colleague"));
    assertThat(scene.world.changesOf(() -> scene.call("PUT", path, replaced.body().toString())))
        .isEmpty();
    assertThat(scene.call("PUT", path, "{\"displayName\": \"Vi\"}").refusal())
        .isEqualTo("400 mutability");
    assertThat(scene.call("PUT", path, "{}", "if-match", "W/\"old\"").refusal()).isEqualTo("412");
  }

  @Test
  void noGroupIsAddedOrDeleted() {
    ScimScene scene = new ScimScene(database);
    assertThat(scene.call("POST", "/Groups", "{\"displayName\": \"HR, Norr (norr)\"}").refusal())
        .isEqualTo("409 uniqueness");
    assertThat(scene.call("POST", "/Groups", "{\"displayName\": \"Vi\"}").refusal())
        .isEqualTo("403");
    assertThat(scene.call("DELETE", path(scene, "hr", "Norr"), "").refusal()).isEqualTo("403");
  }

  @Test
  void theServerTellsWhatItCan() {
    ScimScene scene = new ScimScene(database);
    JsonNode config = scene.call("GET", "/ServiceProviderConfig", "").body();
    assertThat(config.path("etag").path("supported").asBoolean()).isTrue();
    assertThat(scene.list("/ResourceTypes").body().findValuesAsText("endpoint"))
        .containsExactly("/Users", "/Groups");
    assertThat(scene.list("/Schemas").total()).isEqualTo(3);
    assertThat(scene.call("GET", "/Schemas/" + ScimScene.USER, "").body().path("attributes").size())
        .isEqualTo(7);
    assertThat(scene.call("GET", "/ResourceTypes/User", "").id()).isEqualTo("User");
    assertThat(scene.call("GET", "/Schemas/none", "").refusal()).isEqualTo("404");
    assertThat(scene.list("/Schemas", "filter", "id pr").refusal()).isEqualTo("403");
    assertThat(scene.call("GET", "/Schemas", "", "authorization", "").refusal()).isEqualTo("401");
  }
}
