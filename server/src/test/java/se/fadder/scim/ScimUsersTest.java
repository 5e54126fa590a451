package se.fadder.scim;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.audit.Change;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.kernel.PersonId;
import se.fadder.machines.MachineScope;
import se.fadder.scim.ScimScene.Said;

/** Tests how a directory adds, finds, changes and deletes people. */
@OnOneDatabase
record ScimUsersTest(Database database) {
  @Test
  void somebodyWhoIsAddedWorksInTheirDepartmentFromToday() {
    ScimScene scene = new ScimScene(database);
    Said added = scene.add("Nelly");
    assertThat(added.headers())
        .containsEntry("ETag", added.version())
        .containsEntry("Location", added.body().path("meta").path("location").asText());
    assertThat(added.headers().get("Location")).endsWith("/scim/v2/Users/" + added.id());
    assertThat(scene.employments(added.id()))
        .containsExactly("Socialsekreterare Norr 2026-03-11/..");
    JsonNode got = scene.call("GET", "/Users/" + added.id(), "").body();
    assertThat(got).isEqualTo(added.body());
    assertThat(got.path("userName").asText()).isEqualTo("Nelly@storsjo.example");
    assertThat(got.path("externalId").asText()).isEqualTo("ext-Nelly");
    assertThat(got.path("name").path("formatted").asText()).isEqualTo("Nelly Ödman");
    assertThat(got.path("active").asBoolean()).isTrue();
    assertThat(got.path("emails").path(0).path("value").asText())
        .isEqualTo("Nelly@storsjo.example");
    JsonNode enterprise = got.path(ScimScene.ENTERPRISE);
    assertThat(enterprise.path("department").asText()).isEqualTo("norr");
    assertThat(enterprise.path("organization").asText()).isEqualTo("Storsjö kommun");
    assertThat(enterprise.path("manager").path("value").asText()).isEqualTo(scene.id("manager"));
  }

  @Test
  void whatADirectoryDoesStandsInTheTrailUnderItsKey() {
    ScimScene scene = new ScimScene(database);
    List<Change> changes = scene.world.changesOf(() -> scene.add("Nelly"));
    assertThat(changes)
        .extracting(change -> change.kind().name())
        .containsExactly("PERSON_ADDED", "EMPLOYMENT_BEGUN", "SCIM_USER_ADDED");
    PersonId subject = changes.getFirst().subjectId();
    assertThat(changes).extracting(Change::subjectId).containsOnly(subject);
    assertThat(changes).extracting(Change::actorId).containsOnlyNulls();
    assertThat(changes.getLast().thingId())
        .isEqualTo(
            database
                .read(tx -> scene.world.machines().keys().all(tx, scene.world.viewer("admin")))
                .getFirst()
                .id()
                .value());
  }

  @Test
  void onlyAKeyForScimThatHoldsOpensAnything() {
    ScimScene scene = new ScimScene(database);
    String other = scene.key("admin", MachineScope.STAFF_FILE, World.DAY.plusDays(1));
    for (String key : List.of("", "Bearer x", "Bearer " + "a".repeat(43), other)) {
      Said said = scene.call("GET", "/Users", "", "authorization", key);
      assertThat(said.refusal()).isEqualTo("401");
      assertThat(said.headers()).containsEntry("WWW-Authenticate", "Bearer");
    }
    scene.world.clock.setDay(World.DAY.plusDays(31));
    assertThat(scene.call("GET", "/Users", "").refusal()).isEqualTo("401");
  }

  @Test
  void nobodyOfAnotherOrganisationIsThere() {
    ScimScene scene = new ScimScene(database);
    String strange = scene.id("stranger");
    for (String method : List.of("GET", "DELETE")) {
      assertThat(scene.call(method, "/Users/" + strange, "").refusal()).isEqualTo("404");
    }
    assertThat(scene.call("PUT", "/Users/" + strange, "{}").refusal()).isEqualTo("404");
    assertThat(
            scene.patch(strange, "{\"op\": \"replace\", \"value\": {\"active\": false}}").refusal())
        .isEqualTo("404");
    assertThat(scene.list("/Users", "filter", "id eq \"" + strange + "\"").total()).isZero();
    assertThat(scene.call("GET", "/Users/nobody", "").refusal()).isEqualTo("404");
    assertThat(scene.employments(strange))
        .containsExactly("Socialsekreterare Annanstans kommun 2020-01-01/..");
  }

  @Test
  void whoCannotBeAddedIsRefusedWithTheReason() {
    ScimScene scene = new ScimScene(database);
    scene.add("Nelly");
    String fine = ScimScene.user("Nova", "norr");
    Map<String, String> refused =
        Map.of(
            fine.replace("\"norr\"", "\"nowhere\""),
            "400 invalidValue",
            fine.replace("\"norr\"", "\"\""),
            "400 invalidValue",
            fine.replace("\"userName\": \"Nova", "\"userName\": \"nelly"),
            "409 uniqueness",
            fine.replace("\"value\": \"Nova", "\"value\": \"nelly"),
            "409 uniqueness",
            fine.replace("\"Ödman\"", "\"19121212-1212\""),
            "400 invalidValue",
            fine.replace("\"givenName\"", "\"nickName\""),
            "400 invalidValue",
            fine.replace("\"active\": true", "\"active\": false"),
            "400 invalidValue",
            fine.replace("\"active\": true", "\"active\": \"sometimes\""),
            "400 invalidValue",
            fine.substring(20),
            "400 invalidSyntax",
            "[" + "[".repeat(2000),
            "400 invalidSyntax");
    refused.forEach((body, refusal) ->
        assertThat(scene.call("POST", "/Users", body).refusal()).as(body).isEqualTo(refusal));
    assertThat(scene.call("POST", "/Users", fine.replace("norr", "x".repeat(300_000))).refusal())
        .isEqualTo("413");
    assertThat(scene.list("/Users", "filter", "userName sw \"nova\"").total()).isZero();
  }
}
