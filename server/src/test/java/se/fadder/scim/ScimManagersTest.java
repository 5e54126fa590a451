package se.fadder.scim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.audit.Change;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.machines.MachineScope;
import se.fadder.scim.ScimScene.Said;

/** Tests what it means that a directory names a manager, and what it may not come to mean. */
@OnOneDatabase
record ScimManagersTest(Database database) {
  private static final String MANAGER = ScimScene.ENTERPRISE + ":manager";

  private static Said name(ScimScene scene, String id, String manager) {
    return scene.patch(
        id,
        "{\"op\": \"replace\", \"path\": \"%s\", \"value\": {\"value\": \"%s\"}}"
            .formatted(MANAGER, manager));
  }

  private static Said remove(ScimScene scene, String id) {
    return scene.patch(id, "{\"op\": \"remove\", \"path\": \"" + MANAGER + "\"}");
  }

  private static String told(Said said) {
    assertThat(said.status()).as(said.body().toString()).isLessThan(300);
    return said.body().path(ScimScene.ENTERPRISE).path("manager").path("value").asText();
  }

  /** Who leads a unit from tomorrow on, as the directory's group has it. */
  private static List<String> leading(ScimScene scene, String unit) {
    return scene
        .call("GET", "/Groups/manager-" + scene.world.unit(unit).id().value(), "")
        .body()
        .path("members")
        .findValuesAsText("value");
  }

  @Test
  void whoLeadsTheUnitAlreadyIsNamedAndNothingElseChanges() {
    ScimScene scene = new ScimScene(database);
    String nelly = scene.add("Nelly").id();
    List<Change> changes =
        scene.world.changesOf(() -> {
          assertThat(told(name(scene, nelly, scene.id("manager")))).isEqualTo(scene.id("manager"));
          // The one above leads them as well, and is told from then on.
          String above = scene.id("sector manager");
          assertThat(told(name(scene, nelly, above))).isEqualTo(above);
          assertThat(told(remove(scene, nelly))).isEqualTo(scene.id("manager"));
        });
    assertThat(changes)
        .extracting(change -> change.kind().name())
        .containsOnly("SCIM_USER_CHANGED");
    assertThat(leading(scene, "Norr")).containsExactly(scene.id("manager"));
  }

  @Test
  void whoIsNamedLeadsTheUnitUntilTheyAreNamedForNobodyThere() {
    ScimScene scene = new ScimScene(database);
    scene.trust();
    String nelly = scene.add("Nelly").id();
    String nova = scene.add("Nova").id();
    String chief = scene.id("colleague");
    assertThat(told(name(scene, nelly, chief))).isEqualTo(chief);
    assertThat(leading(scene, "Norr")).containsExactlyInAnyOrder(scene.id("manager"), chief);
    assertThat(told(name(scene, nova, chief))).isEqualTo(chief);
    assertThat(told(name(scene, nelly, scene.id("manager")))).isEqualTo(scene.id("manager"));
    assertThat(leading(scene, "Norr")).contains(chief);
    List<Change> changes = scene.world.changesOf(() -> remove(scene, nova));
    assertThat(changes)
        .extracting(change -> change.kind().name())
        .containsExactly("ROLE_ENDED", "SCIM_ROLE_TAKEN", "SCIM_USER_CHANGED");
    assertThat(leading(scene, "Norr")).containsExactly(scene.id("manager"));
  }

  /** Whom HR has made a manager is none of the directory's to take by what it says of somebody. */
  @Test
  void theLastManagerOfAUnitStaysWhoeverNamesThemOrDoesNot() {
    ScimScene scene = new ScimScene(database);
    scene.trust();
    for (String who : List.of("colleague", "main mentor", "co-mentor")) {
      name(scene, scene.id(who), scene.id("manager"));
      remove(scene, scene.id(who));
    }
    assertThat(leading(scene, "Norr")).containsExactly(scene.id("manager"));
    assertThat(told(scene.call("GET", "/Users/" + scene.id("colleague"), "")))
        .isEqualTo(scene.id("manager"));
  }

  @Test
  void aUserIsAddedAndReplacedWithAManager() {
    ScimScene scene = new ScimScene(database);
    String chief = scene.id("colleague");
    String body =
        ScimScene.user("Nelly", "norr")
            .replace(
                "\"department\": \"norr\"",
                "\"department\": \"norr\", \"manager\": {\"value\": \"" + chief + "\"}");
    assertThat(scene.call("POST", "/Users", body).refusal()).isEqualTo("403");
    assertThat(scene.list("/Users", "filter", "userName sw \"nelly\"").total()).isZero();
    scene.trust();
    Said added = scene.call("POST", "/Users", body);
    assertThat(told(added)).isEqualTo(chief);
    assertThat(added.body().path(ScimScene.ENTERPRISE).path("manager").path("$ref").asText())
        .endsWith("/scim/v2/Users/" + chief);
    String path = "/Users/" + added.id();
    assertThat(told(scene.call("PUT", path, ScimScene.user("Nelly", "norr")))).isEqualTo(chief);
    assertThat(told(scene.call("PUT", path, body.replace(chief, scene.id("manager")))))
        .isEqualTo(scene.id("manager"));
    assertThat(leading(scene, "Norr")).containsExactly(scene.id("manager"));
    // Entra ID sends the id alone, and an empty text for nobody.
    String bare = "{\"op\": \"Add\", \"path\": \"%s\", \"value\": \"%s\"}";
    assertThat(told(scene.patch(added.id(), bare.formatted(MANAGER, chief)))).isEqualTo(chief);
    scene.patch(added.id(), bare.formatted(MANAGER, ""));
    assertThat(leading(scene, "Norr")).containsExactly(scene.id("manager"));
  }

  @Test
  void whoCannotBeTheManagerIsRefusedWithTheReason() {
    ScimScene scene = new ScimScene(database);
    scene.trust();
    String nelly = scene.add("Nelly").id();
    Map<String, String> refused = new HashMap<>();
    for (String nobody :
        List.of(
            nelly,
            UUID.randomUUID().toString(),
            "Nelly@storsjo.example",
            // Somebody of another organisation looks like nobody.
            scene.id("stranger"),
            scene.id("left manager"))) {
      refused.put(nobody, "400 invalidValue");
    }
    // Nobody gets rights by a key that they have made or let in.
    refused.put(scene.id("admin"), "403");
    refused.put(scene.id("hr"), "403");
    refused.forEach((manager, refusal) ->
        assertThat(name(scene, nelly, manager).refusal()).as(manager).isEqualTo(refusal));
    assertThat(
            scene
                .patch(
                    nelly,
                    "{\"op\": \"replace\", \"path\": \"%s\", \"value\": [1]}".formatted(MANAGER))
                .refusal())
        .isEqualTo("400 invalidValue");
    assertThat(leading(scene, "Norr")).containsExactly(scene.id("manager"));
    // Nobody comes to lead the whole organisation because somebody works in its office.
    assertThat(name(scene, scene.id("it"), nelly).refusal()).isEqualTo("403");
    assertThat(leading(scene, "Storsjö kommun")).isEmpty();
    assertThat(name(scene, scene.id("stranger"), nelly).refusal()).isEqualTo("404");
  }

  @Test
  void nobodyIsLedByWhomTheyLead() {
    ScimScene scene = new ScimScene(database);
    scene.trust();
    String manager = scene.id("manager");
    String above = scene.id("sector manager");
    assertThat(name(scene, manager, scene.id("colleague")).refusal()).isEqualTo("400 invalidValue");
    assertThat(name(scene, above, scene.id("colleague")).refusal()).isEqualTo("400 invalidValue");
    assertThat(name(scene, above, manager).refusal()).isEqualTo("400 invalidValue");
    assertThat(told(name(scene, manager, above))).isEqualTo(above);
  }

  /** A key that HR does not trust names those who lead already, and nobody else. */
  @Test
  void aKeyThatWaitsForHrGivesAndTakesNoRoleByIt() {
    ScimScene scene = new ScimScene(database);
    String nelly = scene.add("Nelly").id();
    assertThat(name(scene, nelly, scene.id("colleague")).refusal()).isEqualTo("403");
    scene.trust();
    name(scene, nelly, scene.id("colleague"));
    Said answer =
        scene.call(
            "PATCH",
            "/Users/" + nelly,
            "{\"Operations\": [{\"op\": \"remove\", \"path\": \"" + MANAGER + "\"}]}",
            "authorization",
            scene.key("admin", MachineScope.SCIM, World.DAY.plusDays(9)));
    assertThat(answer.refusal()).isEqualTo("403");
    assertThat(leading(scene, "Norr")).contains(scene.id("colleague"));
  }

  @Test
  void whoeverMovesKeepsTheirManagerWhereTheyLeadThereToo() {
    ScimScene scene = new ScimScene(database);
    scene.trust();
    String nelly = scene.add("Nelly").id();
    name(scene, nelly, scene.id("colleague"));
    Said moved =
        scene.patch(
            nelly,
            "{\"op\": \"replace\", \"path\": \"%s:department\", \"value\": \"soder\"}"
                .formatted(ScimScene.ENTERPRISE));
    assertThat(told(moved)).isEqualTo(scene.id("other manager"));
    assertThat(told(name(scene, nelly, scene.id("owner")))).isEqualTo(scene.id("owner"));
    assertThat(leading(scene, "Norr")).containsExactly(scene.id("manager"));
    assertThat(leading(scene, "Söder")).contains(scene.id("owner"));
  }
}
