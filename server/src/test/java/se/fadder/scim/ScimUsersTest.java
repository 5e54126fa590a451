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
import se.fadder.kernel.Outcomes;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;
import se.fadder.machines.MachineKeys;
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
    assertThat(scene.call("GET", "/Users", "").status()).isEqualTo(200);
    scene.world.clock.setDay(World.DAY.plusDays(31));
    assertThat(scene.call("GET", "/Users", "").refusal()).isEqualTo("401");
  }

  @Test
  void aKeyThatWasTakenBackOpensNothing() {
    ScimScene scene = new ScimScene(database);
    database.write(tx -> {
      MachineKeys keys = scene.world.machines().keys();
      Viewer admin = scene.world.viewer("admin");
      return Outcomes.done(keys.revoke(tx, admin, keys.all(tx, admin).getFirst().id()));
    });
    assertThat(scene.call("GET", "/Users", "").refusal()).isEqualTo("401");
    assertThat(scene.call("POST", "/Users", ScimScene.user("Nelly", "norr")).refusal())
        .isEqualTo("401");
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

  @Test
  void somebodyWhoIsNotActiveAnyMoreEndsTodayAndIsSignedOut() {
    ScimScene scene = new ScimScene(database);
    Said added = scene.add("Nelly");
    List<Change> changes =
        scene.world.changesOf(() -> {
          Said ended =
              scene.patch(
                  added.id(), "{\"op\": \"Replace\", \"path\": \"active\", \"value\": \"False\"}");
          assertThat(ended.body().path("active").asBoolean(true)).isFalse();
        });
    assertThat(changes)
        .extracting(change -> change.kind().name())
        .containsExactly(
            "EMPLOYMENT_ENDED", "SIGN_IN_SESSION_ENDED", "SCIM_USER_ENDED", "SCIM_USER_CHANGED");
    assertThat(scene.employments(added.id()))
        .containsExactly("Socialsekreterare Norr 2026-03-11/2026-03-11");
    assertThat(scene.list("/Users", "filter", "active eq false and userName sw \"nelly\"").total())
        .isEqualTo(1);
    Said back = scene.patch(added.id(), "{\"op\": \"replace\", \"value\": {\"active\": true}}");
    assertThat(back.body().path("active").asBoolean()).isTrue();
    assertThat(scene.employments(added.id()))
        .containsExactly("Socialsekreterare Norr 2026-03-11/..");
  }

  @Test
  void somebodyWhoIsDeletedIsGoneForTheDirectoryAndComesBackAsThemselves() {
    ScimScene scene = new ScimScene(database);
    String id = scene.add("Nelly").id();
    assertThat(scene.call("DELETE", "/Users/" + id, "").status()).isEqualTo(204);
    for (String method : List.of("GET", "DELETE")) {
      assertThat(scene.call(method, "/Users/" + id, "").refusal()).isEqualTo("404");
    }
    assertThat(scene.list("/Users", "filter", "userName eq \"nelly@storsjo.example\"").total())
        .isZero();
    assertThat(scene.employments(id)).hasSize(1);
    scene.world.clock.setDay(World.DAY.plusDays(7));
    Said back = scene.call("POST", "/Users", ScimScene.user("Nelly", "soder"));
    assertThat(back.status()).isEqualTo(201);
    assertThat(back.id()).isEqualTo(id);
    assertThat(scene.employments(id))
        .containsExactly(
            "Socialsekreterare Söder 2026-03-18/..",
            "Socialsekreterare Norr 2026-03-11/2026-03-11");
    scene.call("DELETE", "/Users/" + id, "");
    Said other =
        scene.call(
            "POST", "/Users", ScimScene.user("Nelly", "norr").replace("\"Ödman\"", "\"Åberg\""));
    assertThat(other.status()).as(other.body().toString()).isEqualTo(201);
    assertThat(other.id()).isNotEqualTo(id);
  }

  @Test
  void aMachineEndsATenthAtMostOnADay() {
    ScimScene scene = new ScimScene(database);
    String end = "{\"op\": \"replace\", \"value\": {\"active\": false}}";
    assertThat(scene.patch(scene.id("colleague"), end).status()).isEqualTo(200);
    assertThat(scene.patch(scene.id("it"), end).refusal()).isEqualTo("403");
    assertThat(scene.call("DELETE", "/Users/" + scene.id("it"), "").refusal()).isEqualTo("403");
    assertThat(scene.employments(scene.id("it")))
        .containsExactly("Socialsekreterare Storsjö kommun 2020-01-01/..");
    scene.world.clock.setDay(World.DAY.plusDays(1));
    assertThat(scene.patch(scene.id("it"), end).status()).isEqualTo(200);
    assertThat(scene.patch(scene.id("unstarted"), end).refusal()).isEqualTo("403");
  }

  @Test
  void somebodyWhoGetsAnotherDepartmentMoves() {
    ScimScene scene = new ScimScene(database);
    String id = scene.id("colleague");
    String department = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department";
    Said moved =
        scene.patch(
            id, "{\"op\": \"Add\", \"path\": \"%s\", \"value\": \"Söder\"}".formatted(department));
    assertThat(moved.status()).as(moved.body().toString()).isEqualTo(200);
    assertThat(scene.employments(id))
        .containsExactly(
            "Socialsekreterare Söder 2026-03-11/..",
            "Socialsekreterare Norr 2020-01-01/2026-03-11");
    Said back =
        scene.patch(
            id,
            "{\"op\": \"replace\", \"value\": {\"%s\": \"norr\", \"title\": \"Samordnare\"}}"
                .formatted(department));
    assertThat(back.body().path(ScimScene.ENTERPRISE).path("department").asText())
        .isEqualTo("norr");
    assertThat(scene.employments(id))
        .containsExactly(
            "Socialsekreterare Söder 2026-03-11/2026-03-11", "Samordnare Norr 2020-01-01/..");
  }

  @Test
  void anAddressIsChangedOnlyByAKeyThatHrTrusts() {
    ScimScene scene = new ScimScene(database);
    String id = scene.add("Nelly").id();
    String change =
        """
        {"op": "replace", "path": "emails[type eq \\"work\\"].value", "value": "ny@storsjo.example"},
        {"op": "replace", "path": "title", "value": "Samordnare"}
        """;
    assertThat(scene.patch(id, change).refusal()).isEqualTo("403");
    assertThat(scene.employments(id)).containsExactly("Socialsekreterare Norr 2026-03-11/..");
    scene.trust();
    Said changed = scene.patch(id, change);
    assertThat(changed.body().path("emails").path(0).path("value").asText())
        .isEqualTo("ny@storsjo.example");
    assertThat(scene.employments(id)).containsExactly("Samordnare Norr 2026-03-11/..");
    scene.add("Nova");
    assertThat(scene.patch(id, change.replace("ny@", "nova@")).refusal())
        .isEqualTo("409 uniqueness");
  }

  @Test
  void aPatchThatCannotBeMeantChangesNothing() {
    ScimScene scene = new ScimScene(database);
    Said added = scene.add("Nelly");
    Map<String, String> refused =
        Map.of(
            "{\"op\": \"replace\", \"path\": \"shoeSize\", \"value\": 40}",
            "400 invalidPath",
            "{\"op\": \"replace\", \"path\": \"id\", \"value\": \"x\"}",
            "400 mutability",
            "{\"op\": \"replace\", \"path\": \"emails[type eq\", \"value\": 1}",
            "400 invalidPath",
            "{\"op\": \"replace\", \"path\": \"emails[kind eq \\\"a\\\"].value\", \"value\": 1}",
            "400 invalidFilter",
            "{\"op\": \"replace\", \"path\": \"emails[type eq \\\"home\\\"].value\", \"value\":"
                + " \"a\"}",
            "400 noTarget",
            "{\"op\": \"remove\"}",
            "400 noTarget",
            "{\"op\": \"remove\", \"path\": \"userName\"}",
            "400 invalidValue",
            "{\"op\": \"move\", \"path\": \"title\", \"value\": \"a\"}",
            "400 invalidSyntax",
            "{\"op\": \"replace\", \"path\": \"title\", \"value\": {}}",
            "400 invalidValue",
            "{\"op\": \"replace\", \"path\": \"title\", \"value\": \"191212121212\"}",
            "400 invalidValue");
    refused.forEach((operation, refusal) -> {
      String fine = "{\"op\": \"replace\", \"path\": \"title\", \"value\": \"Annat\"}, ";
      assertThat(scene.patch(added.id(), fine + operation).refusal())
          .as(operation)
          .isEqualTo(refusal);
    });
    assertThat(scene.call("GET", "/Users/" + added.id(), "").body()).isEqualTo(added.body());
  }

  @Test
  void whoHasAnEmployeeNumberKeepsItAndNobodyElseGetsIt() {
    ScimScene scene = new ScimScene(database);
    String id = scene.add("Nelly").id();
    String number = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber";
    String set = "{\"op\": \"add\", \"path\": \"" + number + "\", \"value\": \"%s\"}";
    assertThat(scene.patch(id, set.formatted("17")).status()).isEqualTo(200);
    assertThat(scene.patch(id, set.formatted("17")).status()).isEqualTo(200);
    assertThat(scene.patch(id, set.formatted("18")).refusal()).isEqualTo("400 mutability");
    String other = scene.add("Nova").id();
    assertThat(scene.patch(other, set.formatted("17")).refusal()).isEqualTo("409 uniqueness");
  }

  @Test
  void aVersionThatIsNotTheCurrentOneIsRefused() {
    ScimScene scene = new ScimScene(database);
    Said added = scene.add("Nelly");
    String path = "/Users/" + added.id();
    assertThat(scene.call("GET", path, "", "if-none-match", added.version()).status())
        .isEqualTo(304);
    scene.patch(added.id(), "{\"op\": \"replace\", \"value\": {\"title\": \"Samordnare\"}}");
    assertThat(scene.call("GET", path, "", "if-none-match", added.version()).status())
        .isEqualTo(200);
    for (String method : List.of("PUT", "DELETE")) {
      String whole = ScimScene.user("Nelly", "norr");
      assertThat(scene.call(method, path, whole, "if-match", added.version()).refusal())
          .isEqualTo("412");
    }
    Said replaced =
        scene.call(
            "PUT",
            path,
            ScimScene.user("Nelly", "norr"),
            "if-match",
            scene.call("GET", path, "").version());
    assertThat(replaced.version()).isEqualTo(added.version());
    assertThat(replaced.headers()).containsEntry("ETag", added.version());
  }

  @Test
  void somebodyWithProtectedIdentityIsAnAliasWithoutAWorkplace() {
    ScimScene scene = new ScimScene(database);
    JsonNode told = scene.call("GET", "/Users/" + scene.id("protected"), "").body();
    assertThat(told.path("displayName").asText()).isEqualTo("Kollega Ek");
    assertThat(told.toString()).doesNotContain("givenName", "department\"", "manager", "Person");
    assertThat(scene.list("/Users", "filter", "name.familyName eq \"protected\"").total()).isZero();
    scene.address("protected", "fru.ek@storsjo.example");
    // By the address that the directory knows it finds them, and is told nothing of it.
    Said found = scene.list("/Users", "filter", "userName eq \"Fru.Ek@storsjo.example\"");
    assertThat(found.userNames()).containsExactly(scene.id("protected"));
    assertThat(found.body().toString()).doesNotContain("storsjo.example\"");
    for (String filter : List.of("userName sw \"fru\"", "emails.value sw \"fru\"")) {
      assertThat(scene.list("/Users", "filter", filter).total()).isZero();
    }
  }

  @Test
  void listsArePagedAndFiltered() {
    ScimScene scene = new ScimScene(database);
    int all = scene.list("/Users").total();
    assertThat(all).isEqualTo(17);
    Said second = scene.list("/Users", "startIndex", "11", "count", "10");
    assertThat(second.userNames()).hasSize(7);
    assertThat(second.body().path("itemsPerPage").asInt()).isEqualTo(7);
    assertThat(second.body().path("startIndex").asInt()).isEqualTo(11);
    assertThat(scene.list("/Users", "startIndex", "-3", "count", "-1").userNames()).isEmpty();
    assertThat(scene.list("/Users", "startIndex", "18").userNames()).isEmpty();
    scene.add("Nelly");
    for (String filter :
        List.of(
            "userName eq \"NELLY@storsjo.example\"",
            "externalId eq \"ext-Nelly\"",
            "emails.value eq \"nelly@storsjo.example\" and active eq true",
            "emails[type eq \"work\" and value eq \"nelly@storsjo.example\"]",
            "displayName sw \"nelly ö\"",
            "not (externalId eq null)")) {
      assertThat(scene.list("/Users", "filter", filter).userNames())
          .as(filter)
          .containsExactly("Nelly@storsjo.example");
      assertThat(
              scene
                  .call(
                      "POST",
                      "/Users/.search",
                      "{\"filter\": \"" + filter.replace("\"", "\\\"") + "\"}")
                  .total())
          .isEqualTo(1);
    }
    Said few =
        scene.list(
            "/Users", "filter", "userName sw \"nelly\"", "attributes", "userName,name.familyName");
    assertThat(few.body().path("Resources").path(0).toString())
        .contains("\"id\"", "\"familyName\":\"Ödman\"")
        .doesNotContain("givenName", "title", "meta");
    assertThat(scene.list("/Users", "excludedAttributes", "name,emails").body().toString())
        .contains("title")
        .doesNotContain("givenName", "emails");
    assertThat(scene.list("/Users", "filter", "title pr").refusal()).isEqualTo("400 invalidFilter");
    assertThat(scene.list("/Users", "filter", "userName eq \"191212121212\"").refusal())
        .isEqualTo("400 invalidFilter");
    assertThat(scene.list("/Users", "count", "many").refusal()).isEqualTo("400 invalidValue");
  }
}
