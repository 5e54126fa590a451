package se.fadder.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertDone;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.db.Heard;
import se.fadder.db.OnOneDatabase;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Event;
import se.fadder.kernel.Outcome;
import se.fadder.mentorship.MentorshipKind;

/** Tests that whoever looks at their agenda is told when somebody else changes it. */
@OnOneDatabase
final class AgendaConcernsTest {
  private static final List<String> LEADING = List.of("manager", "sector manager", "hr");

  private final World world;
  private final Heard heard;

  AgendaConcernsTest(Database database) {
    world = new World(database);
    heard = Heard.at(database);
  }

  @Test
  void whoeverLeadsIsToldOfAMentorship() {
    List<Set<Event>> leading = LEADING.stream().map(this::concerns).toList();
    Set<Event> owner = concerns("owner");
    Set<Event> other = concerns("other manager");
    write(tx ->
        world
            .mentorships()
            .begin(
                tx,
                world.viewer("hr"),
                world.person("colleague"),
                world.person("unstarted"),
                MentorshipKind.CO,
                World.DAY.plusDays(20)));
    Set<Event> events = events();
    assertThat(leading).allSatisfy(some -> assertThat(some).containsAnyElementsOf(events));
    assertThat(owner).containsAnyElementsOf(events);
    assertThat(other).doesNotContainAnyElementsOf(events);
  }

  @Test
  void whoeverLeadsIsToldOfAnInvitation() {
    List<Set<Event>> leading = LEADING.stream().map(this::concerns).toList();
    Set<Event> other = concerns("other manager");
    write(
        tx -> world.invitations().create(tx, world.viewer("hr"), world.person("unstarted"), false));
    Set<Event> events = events();
    assertThat(leading).allSatisfy(some -> assertThat(some).containsAnyElementsOf(events));
    assertThat(other).doesNotContainAnyElementsOf(events);
  }

  @Test
  void whomACommentReachesIsTold() {
    Set<Event> mentor = concerns("main mentor");
    Set<Event> colleague = concerns("colleague");
    write(tx ->
        world
            .planCommands()
            .comments()
            .comment(tx, world.viewer("self"), world.step("self", "hej").id(), "Hej?"));
    Set<Event> events = events();
    assertThat(mentor).containsAnyElementsOf(events);
    assertThat(colleague).doesNotContainAnyElementsOf(events);
  }

  /** What was told so far. */
  private Set<Event> events() {
    world.database.write(tx -> {
      tx.publish(Heard.thing(1));
      return true;
    });
    return heard.allBefore(Heard.thing(1));
  }

  private Set<Event> concerns(String who) {
    return world.database.read(tx -> world.agendas().concerns(tx, world.viewer(who)));
  }

  private <T> void write(Function<WriteTx, Outcome<T>> work) {
    assertDone(world.database.write(work));
  }
}
