package se.fadder.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.SettableClock;
import se.fadder.kernel.Viewer;

/** Tests what the kinds of the rooms may be called, and when they are declared. */
final class KindsTest {
  private enum OtherKind implements ReadKind {
    LATER,
    STEP
  }

  private final Kinds<ReadKind> kinds = SampleReadKind.kinds();

  @Test
  void aStoredNameFindsItsKind() {
    assertThat(kinds.of("STEP")).isEqualTo(SampleReadKind.STEP);
    assertThat(kinds.all()).containsExactly(SampleReadKind.values());
  }

  /** A room may stop to declare a kind, but what was noted under it is still read. */
  @Test
  void aStoredNameThatNoRoomDeclaresIsReadAndIsThePersonsOwn() {
    ReadKind read = kinds.of("LONG_AGO");
    assertThat(read.name()).isEqualTo("LONG_AGO");
    assertThat(read).isEqualTo(kinds.of("LONG_AGO"));
    assertThat(kinds.isDeclared(read)).isFalse();
    assertThat(kinds.isDeclared(SampleReadKind.STEP)).isTrue();
    ChangeKind change = Kinds.ofChanges().of("LONG_AGO");
    assertThat(change.name()).isEqualTo("LONG_AGO");
    assertThat(change.isOwn()).isTrue();
  }

  @Test
  void twoOfOneNameAreNamedAndNeitherOfTheRoomIsTaken() {
    assertThatThrownBy(() -> kinds.add(OtherKind.values()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "%s.STEP and %s.STEP have one name",
            OtherKind.class.getName(), SampleReadKind.class.getName());
    assertThat(kinds.all()).containsExactly(SampleReadKind.values());
  }

  @Test
  void afterTheFirstIsAskedForNoneIsAdded() {
    kinds.add(OtherKind.LATER);
    assertThat(kinds.of("LATER")).isEqualTo(OtherKind.LATER);
    assertThatThrownBy(() -> kinds.add(OtherKind.STEP))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("%s.STEP is declared too late", OtherKind.class.getName());
  }

  /** It could be written, and never read again; also not one that has the name of another. */
  @Test
  void whatNoRoomHasHandedOverIsNotNoted() {
    ReadLog readLog = new ReadLog(SettableClock.on("2026-03-11"), kinds);
    Viewer viewer = new Viewer(new PersonId(new UUID(0, 1)));
    PersonId subject = new PersonId(new UUID(0, 2));
    for (OtherKind kind : OtherKind.values()) {
      assertThatThrownBy(() -> readLog.note(viewer, subject, kind))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("no room has handed over %s.%s", OtherKind.class.getName(), kind);
    }
    assertThat(readLog.take(10)).isEmpty();
  }
}
