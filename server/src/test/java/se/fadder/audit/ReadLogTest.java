package se.fadder.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import se.fadder.db.DatabaseBusy;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.SettableClock;
import se.fadder.kernel.Viewer;

/** Tests what is noted in the read log, before anything is written. */
class ReadLogTest {
  private static final int NOTES = 200_000;
  private static final List<ReadKind> KINDS =
      List.of(SampleReadKind.PLAN, SampleReadKind.STEP, SampleReadKind.ABSENCE);

  private final SettableClock clock = new SettableClock(Instant.parse("2026-03-11T09:59:59.999Z"));
  private final ReadLog readLog = new ReadLog(clock, SampleReadKind.kinds());
  private final PersonId alva = person(1);
  private final Viewer katarina = new Viewer(person(2));

  private static PersonId person(long number) {
    return new PersonId(new UUID(0, number));
  }

  private static Instant at(String instant) {
    return Instant.parse(instant);
  }

  @Test
  void aReadIsNotedOnceInItsHour() {
    readLog.note(katarina, alva, SampleReadKind.PLAN);
    readLog.note(katarina, alva, SampleReadKind.PLAN);
    readLog.note(katarina, alva, SampleReadKind.ABSENCE);
    assertThat(readLog.take(10))
        .containsExactly(
            new DataRead(alva, at("2026-03-11T09:00:00Z"), katarina.person(), SampleReadKind.PLAN),
            new DataRead(
                alva, at("2026-03-11T09:00:00Z"), katarina.person(), SampleReadKind.ABSENCE));
    clock.pass(Duration.ofMillis(1));
    readLog.note(katarina, alva, SampleReadKind.PLAN);
    clock.pass(Duration.ofMillis(3_599_999));
    readLog.note(katarina, alva, SampleReadKind.PLAN);
    assertThat(readLog.take(10))
        .as("the next hour begins on the stroke and lasts until the next")
        .containsExactly(
            new DataRead(alva, at("2026-03-11T10:00:00Z"), katarina.person(), SampleReadKind.PLAN));
  }

  /** In the night to 25 October 2026 the hour from two to three comes twice, and is told apart. */
  @Test
  void theHourThatComesTwiceIsTwoHours() {
    for (String moment : List.of("2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z")) {
      ReadLog there = new ReadLog(new SettableClock(at(moment)), SampleReadKind.kinds());
      there.note(katarina, alva, SampleReadKind.PLAN);
      assertThat(there.take(10))
          .extracting(DataRead::hour)
          .containsExactly(at(moment).minusSeconds(1800));
    }
  }

  @Test
  void ownDataIsNeverNoted() {
    readLog.note(new Viewer(alva), alva, SampleReadKind.PLAN);
    readLog.note(new Viewer(alva), List.of(alva, katarina.person()), SampleReadKind.PLAN);
    assertThat(readLog.take(10)).extracting(DataRead::subjectId).containsExactly(katarina.person());
  }

  @Test
  void whatCannotBeNotedIsRefusedAndNotTakenForNoted() {
    ReadLog narrow = new ReadLog(clock, SampleReadKind.kinds(), 2, Duration.ofMillis(1));
    List<PersonId> three = List.of(person(3), person(4), person(5));
    assertThatThrownBy(() -> narrow.note(katarina, three, SampleReadKind.PLAN))
        .isInstanceOf(DatabaseBusy.class);
    assertThat(narrow.refused()).isEqualTo(1);
    assertThat(narrow.take(10)).hasSize(2);
    narrow.note(katarina, three, SampleReadKind.PLAN);
    assertThat(narrow.take(10)).extracting(DataRead::subjectId).containsExactly(person(5));
  }

  private record Note(int viewer, int subject, ReadKind kind, int minutes) {}

  /** Whatever is read in which order, each viewer, subject, kind and hour is noted once. */
  @Property
  void eachIsNotedOnce(@ForAll @Size(max = 200) List<@IntRange(max = 10_000) Integer> dice) {
    SettableClock ticking = new SettableClock(at("2026-03-11T09:00:00Z"));
    ReadLog noting = new ReadLog(ticking, SampleReadKind.kinds());
    Set<DataRead> expected = new LinkedHashSet<>();
    for (int die : dice) {
      Note note = new Note(die % 3, die / 3 % 4, KINDS.get(die / 12 % 3), die / 36 % 30);
      ticking.pass(Duration.ofMinutes(note.minutes()));
      noting.note(new Viewer(person(note.viewer())), person(note.subject()), note.kind());
      if (note.viewer() != note.subject()) {
        Instant hour = Instant.ofEpochSecond(ticking.instant().getEpochSecond() / 3600 * 3600);
        expected.add(
            new DataRead(person(note.subject()), hour, person(note.viewer()), note.kind()));
      }
    }
    assertThat(noting.take(1_000)).containsExactlyElementsOf(expected);
  }

  /**
   * Prints what it costs; how long it may take depends on the machine, so only the order is held.
   */
  @Test
  void aNoteIsCheap() {
    List<PersonId> page = LongStream.range(10, 110).mapToObj(ReadLogTest::person).toList();
    List<Long> nanos = new ArrayList<>();
    IntStream.range(0, 5)
        .forEach(round -> {
          long start = System.nanoTime();
          for (int i = 0; i < NOTES / page.size(); i++) {
            readLog.note(katarina, page, SampleReadKind.PLAN);
          }
          nanos.add((System.nanoTime() - start) / NOTES);
        });
    long single = System.nanoTime();
    for (int i = 0; i < NOTES; i++) {
      readLog.note(katarina, alva, SampleReadKind.PLAN);
    }
    System.out.printf(
        "a note of a page takes %s ns a subject, of one subject %d ns%n",
        nanos, (System.nanoTime() - single) / NOTES);
    assertThat(readLog.take(1_000)).hasSize(101);
    assertThat(nanos).last().satisfies(last -> assertThat(last).isLessThan(5_000));
  }
}
