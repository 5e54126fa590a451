package se.fadder.staff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.fadder.agenda.AgendaItem;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.db.Tx;
import se.fadder.kernel.Endpoint;
import se.fadder.kernel.Endpoint.Answer;
import se.fadder.kernel.Outcomes;
import se.fadder.machines.MachineKey;
import se.fadder.machines.MachineScope;

/**
 * Tests what another program may do with a key for the file of staff, and what HR is asked first.
 */
@OnOneDatabase
record StaffImportTest(Database database) {
  private static final LocalDate DAY = LocalDate.parse("2026-03-11");

  private static Endpoint endpoint(StaffScene scene) {
    return scene.world.staff().room().endpoints().stream()
        .filter(of -> of.path().equals("/staff/import"))
        .findFirst()
        .orElseThrow();
  }

  private Answer send(StaffScene scene, String authorization, String file) {
    return endpoint(scene)
        .answer(
            new Endpoint.Request(
                Map.of("authorization", authorization),
                Map.of(),
                null,
                "127.0.0.1",
                file.getBytes(UTF_8)));
  }

  private String key(StaffScene scene, LocalDate lastDay) {
    return database.<String>write(tx ->
        "Bearer "
            + Outcomes.done(
                    scene
                        .world
                        .machines()
                        .keys()
                        .make(
                            tx,
                            scene.world.viewer("admin"),
                            "Heroma",
                            MachineScope.STAFF_FILE,
                            lastDay))
                .token()
                .text());
  }

  private List<MachineKey> keys(StaffScene scene) {
    return database.read(tx -> scene.world.machines().keys().all(tx, scene.world.viewer("admin")));
  }

  private static String file(List<String> rows) {
    return StaffScene.HEAD + String.join("", rows);
  }

  @Test
  void whatIsNewAndGoneIsMadeAtOnce() throws Exception {
    StaffScene scene = new StaffScene(database);
    String key = key(scene, DAY);
    assertThat(keys(scene).getFirst().usedAt()).isNull();
    List<String> file = scene.all();
    file.addAll(StaffScene.rows(1, 12));
    file.removeIf(of -> of.contains(";colleague;"));
    Answer answer = send(scene, key, file(file));
    assertThat(answer.status()).isEqualTo(202);
    assertThat(new String(answer.body(), UTF_8)).contains("\"waits\":false", "\"endings\":1");
    scene.awaitMade();
    assertThat(scene.changes())
        .hasSize(13)
        .extracting(StaffChange::state)
        .containsOnly(StaffChangeState.DONE);
    assertThat(scene.newest().machine()).isEqualTo("Heroma");
    assertThat(keys(scene).getFirst().usedAt()).isEqualTo(scene.world.clock.instant());
    assertThat(onAgenda(scene)).isFalse();
  }

  private boolean onAgenda(StaffScene scene) {
    return database
        .read(tx -> scene.world.agendas().of(tx, scene.world.viewer("hr")))
        .items()
        .stream()
        .map(AgendaItem::kind)
        .anyMatch(StaffAgendaKind.STAFF_FILE_WAITS::equals);
  }

  /** What gives rights, or ends many, is never a machine's alone. */
  @Test
  void whatHrHasToSayYesToWaits() throws Exception {
    StaffScene scene = new StaffScene(database);
    String key = key(scene, DAY);
    List<String> fewer = scene.all();
    fewer.removeIf(of -> of.contains("mentor;"));
    List<String> address = scene.all();
    address.replaceAll(of -> of.replace("Person;hr;;", "Person;hr;thief@example.org;"));
    for (String file :
        List.of(
            file(fewer),
            file(address),
            file(scene.all())
                .replace("\n", ";\n")
                .replace("sista dag;\n", "sista dag;roller\n")
                .replace(
                    "wcolleague;Person;colleague;;norr;Socialsekreterare;tillsvidare;2020-01-01;;\n",
                    "wcolleague;Person;colleague;;norr;Socialsekreterare;tillsvidare;2020-01-01;;hr\n"))) {
      assertThat(send(scene, key, file).status()).isEqualTo(200);
      assertThat(scene.newest().state()).isEqualTo(StaffFileState.SHOWN);
      assertThat(scene.newest().waits()).isTrue();
      assertThat(onAgenda(scene)).isTrue();
    }
    scene.make();
    assertThat(onAgenda(scene)).isFalse();
  }

  @Test
  void refusedKeysLookAlike() {
    StaffScene scene = new StaffScene(database);
    String passed = key(scene, DAY);
    scene.world.clock.pass(Duration.ofDays(1));
    String revoked = key(scene, DAY.plusDays(9));
    database.write(tx ->
        scene
            .world
            .machines()
            .keys()
            .revoke(tx, scene.world.viewer("admin"), keys(scene, tx).getFirst().id()));
    Answer none = send(scene, "", "");
    assertThat(none.status()).isEqualTo(401);
    for (String refused :
        List.of(passed, revoked, "Bearer " + "a".repeat(43), "Bearer x", "Basic " + passed)) {
      Answer answer = send(scene, refused, file(scene.all()));
      assertThat(answer.status()).as(refused).isEqualTo(401);
      assertThat(answer.headers()).isEqualTo(none.headers());
      assertThat(answer.body()).isEqualTo(none.body());
    }
  }

  private static List<MachineKey> keys(StaffScene scene, Tx tx) {
    return scene.world.machines().keys().all(tx, scene.world.viewer("admin"));
  }

  @Test
  void aMachineThatHasGoneWildIsSlowedDown() {
    StaffScene scene = new StaffScene(database);
    String key = key(scene, DAY);
    for (int i = 0; i < 10; i++) {
      assertThat(send(scene, key, "").status()).isEqualTo(422);
    }
    Answer slowed = send(scene, key, "");
    assertThat(slowed.status()).isEqualTo(429);
    assertThat(slowed.headers()).containsEntry("Retry-After", "120");
    scene.world.clock.pass(Duration.ofMinutes(2));
    assertThat(send(scene, key, "").status()).isEqualTo(422);
  }

  @Test
  void aKeyHasALastDayWithinTwoYears() {
    StaffScene scene = new StaffScene(database);
    for (LocalDate day : List.of(DAY.minusDays(1), DAY.plusYears(3))) {
      Outcomes.assertRefused(
          database.write(tx ->
              scene
                  .world
                  .machines()
                  .keys()
                  .make(tx, scene.world.viewer("admin"), "x", MachineScope.STAFF_FILE, day)),
          "DAY_UNLIKELY",
          "lastDay");
    }
  }
}
