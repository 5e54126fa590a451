package se.fadder.scim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.fadder.db.Database;
import se.fadder.db.OnBothDatabases;
import se.fadder.fixtures.Race;

/** Tests that of two who say the same at once one is right. */
@OnBothDatabases
record ScimRaceTest(Database database) {
  @Test
  void aNameOfAnAccountIsGivenOnce() throws Exception {
    ScimScene scene = new ScimScene(database);
    String user = ScimScene.user("Nelly", "norr");
    List<Integer> statuses =
        Race.of(
            List.of(
                () -> scene.call("POST", "/Users", user).status(),
                () -> scene.call("POST", "/Users", user).status(),
                () -> scene.call("POST", "/Users", user.replace("ext-", "other-")).status()));
    assertThat(statuses).containsExactlyInAnyOrder(201, 409, 409);
    assertThat(scene.list("/Users", "filter", "displayName eq \"Nelly Ödman\"").total())
        .isEqualTo(1);
  }

  @Test
  void aVersionIsChangedOnce() throws Exception {
    ScimScene scene = new ScimScene(database);
    ScimScene.Said added = scene.add("Nelly");
    List<Integer> statuses =
        Race.of(
            List.of(
                () -> retitle(scene, added, "Samordnare"), () -> retitle(scene, added, "Chef")));
    assertThat(statuses).containsExactlyInAnyOrder(200, 412);
  }

  private static int retitle(ScimScene scene, ScimScene.Said user, String title) {
    return scene
        .call(
            "PATCH",
            "/Users/" + user.id(),
            "{\"Operations\": [{\"op\": \"replace\", \"value\": {\"title\": \"" + title + "\"}}]}",
            "if-match",
            user.version())
        .status();
  }
}
