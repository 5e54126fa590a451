package se.fadder.machines;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertDone;
import static se.fadder.kernel.Outcomes.done;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.agenda.AgendaItem;
import se.fadder.db.Database;
import se.fadder.db.Heard;
import se.fadder.db.OnOneDatabase;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Event;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Term;
import se.fadder.kernel.Viewer;
import se.fadder.people.Role;

/** Tests that a key for SCIM waits on the agenda of HR until one of them has answered. */
@OnOneDatabase
final class WaitingKeysTest {
  private static final LocalDate LAST_DAY = World.DAY.plusDays(30);

  private final World world;
  private final MachineKeys keys;

  WaitingKeysTest(Database database) {
    world = new World(database);
    keys = world.machines().keys();
  }

  private boolean waitsFor(String who) {
    return world.database.read(tx -> world.agendas().of(tx, world.viewer(who))).items().stream()
        .filter(item -> item.kind() == MachineAgendaKind.MACHINE_KEY_WAITS)
        .map(AgendaItem::deeds)
        .anyMatch(List.of(MachineAgendaDeed.OPEN_MACHINE_KEYS)::equals);
  }

  private MachineKeyId make(String admin, MachineScope scope) {
    return world.database.<MachineKeyId>write(tx -> {
      done(keys.make(tx, world.viewer(admin), "Entra ID", scope, LAST_DAY));
      return keys.all(tx, world.viewer(admin)).getFirst().id();
    });
  }

  private <T> void write(Function<WriteTx, Outcome<T>> work) {
    assertDone(world.database.write(work));
  }

  @Test
  void itWaitsForHrAloneAndIsGoneOnceTheyHaveSaidYes() {
    assertThat(waitsFor("hr")).isFalse();
    MachineKeyId key = make("admin", MachineScope.SCIM);
    assertThat(waitsFor("hr")).isTrue();
    for (String other : List.of("admin", "manager", "sector manager", "self", "stranger")) {
      assertThat(waitsFor(other)).as(other).isFalse();
    }
    write(tx -> keys.trust(tx, world.viewer("hr"), key));
    assertThat(waitsFor("hr")).isFalse();
  }

  @Test
  void itIsGoneOnceTheKeyOpensNothing() {
    MachineKeyId key = make("admin", MachineScope.SCIM);
    write(tx -> keys.revoke(tx, world.viewer("admin"), key));
    assertThat(waitsFor("hr")).isFalse();
    make("admin", MachineScope.SCIM);
    world.clock.setDay(LAST_DAY);
    assertThat(waitsFor("hr")).isTrue();
    world.clock.setDay(LAST_DAY.plusDays(1));
    assertThat(waitsFor("hr")).isFalse();
  }

  /** What a key for the staff file brings is asked for by the file itself. */
  @Test
  void aKeyForTheStaffFileWaitsForNobody() {
    make("admin", MachineScope.STAFF_FILE);
    assertThat(waitsFor("hr")).isFalse();
  }

  /** Whoever has made a key may not say yes to it: it waits for their colleagues. */
  @Test
  void itDoesNotWaitForWhoeverMadeIt() {
    world.database.write(tx -> {
      world
          .peopleWriter()
          .assignRole(
              tx,
              world.person("hr"),
              Role.ADMIN,
              world.unit("Storsjö kommun"),
              new Term(World.DAY, null));
      return true;
    });
    make("hr", MachineScope.SCIM);
    assertThat(waitsFor("hr")).isFalse();
  }

  @Test
  void whoeverIsOfHrIsToldWhenOneComesAndGoes() {
    Heard heard = Heard.at(world.database);
    Set<Event> concerns = concerns("hr");
    MachineKeyId key = make("admin", MachineScope.SCIM);
    assertThat(told(heard, 1)).containsAnyElementsOf(concerns);
    write(tx -> keys.trust(tx, world.viewer("hr"), key));
    assertThat(told(heard, 2)).containsAnyElementsOf(concerns);
    write(tx -> keys.revoke(tx, world.viewer("admin"), key));
    Set<Event> revoked = told(heard, 3);
    assertThat(revoked).containsAnyElementsOf(concerns);
    assertThat(revoked).doesNotContainAnyElementsOf(concerns("manager"));
  }

  private Set<Event> told(Heard heard, int number) {
    world.database.write(tx -> {
      tx.publish(Heard.thing(number));
      return true;
    });
    return heard.allBefore(Heard.thing(number));
  }

  private Set<Event> concerns(String who) {
    Viewer viewer = world.viewer(who);
    return world.database.read(tx -> world.agendas().concerns(tx, viewer));
  }
}
