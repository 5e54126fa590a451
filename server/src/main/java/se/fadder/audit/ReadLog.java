package se.fadder.audit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import se.fadder.audit.ReadLogSql.StoredRead;
import se.fadder.db.DatabaseBusy;
import se.fadder.db.Tx;
import se.fadder.kernel.Grounds;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;

/**
 * The log of who reads whose data, noted once for viewer, subject, kind and hour. Every verb that
 * gives a viewer another person's data notes it; {@link ReadLogWriter} writes what is noted, in
 * batches.
 *
 * <p>What is noted: all that depends on being near to the person, which are the kinds of {@link
 * ReadKind}, also when the answer is that there is nothing, such as no absence. What is not noted:
 *
 * <ul>
 *   <li>one's own data, and what one takes part in, such as a mentor's own mentorships
 *   <li>what every colleague may know, as in a phone book: the name, and the current or next
 *       workplace (of a person with protected identity: within the unit)
 *   <li>what is not about a person: units, templates, routine documents, working days
 *   <li>what rooms ask of one another to judge access or to count; no viewer sees it
 *   <li>a change: the audit log has it
 * </ul>
 *
 * <p>Nothing is lost for want of room: while the database does not take what is noted and too much
 * waits, a read waits shortly and is then refused, for what cannot be noted is not shown. A crash
 * of the server can lose what was noted in its last second.
 */
public final class ReadLog {
  /** The most reads that are noted and not written yet; each takes about a hundred bytes. */
  private static final int MOST_WAITING = 65_536;

  private static final Duration PATIENCE = Duration.ofMillis(500);

  /** The most reads that are remembered: one that is forgotten is noted twice and stored once. */
  private static final int REMEMBERED = 100_000;

  private final Clock clock;
  private final Kinds<ReadKind> kinds;
  private final BlockingQueue<DataRead> waiting;
  private final Duration patience;
  private final LongAdder refused = new LongAdder();

  /** The hour in which each was noted last. */
  private final Cache<Seen, Instant> noted = Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  private record Seen(PersonId viewer, PersonId subject, ReadKind kind) {}

  public ReadLog(Clock clock, Kinds<ReadKind> kinds) {
    this(clock, kinds, MOST_WAITING, PATIENCE);
  }

  ReadLog(Clock clock, Kinds<ReadKind> kinds, int mostWaiting, Duration patience) {
    this.clock = clock;
    this.kinds = kinds;
    this.waiting = new LinkedBlockingQueue<>(mostWaiting);
    this.patience = patience;
  }

  /** Notes that the viewer reads data of one person, as the other method does. */
  public void note(Viewer viewer, PersonId subject, ReadKind kind) {
    note(viewer, Set.of(subject), kind);
  }

  /**
   * Notes that the viewer reads data of those people. To be called before they are answered, and
   * not in a unit of work that writes: it may have to wait for one. It is noted as well each time
   * that an answer which was kept is given again.
   *
   * @throws DatabaseBusy when it cannot be noted now; then the data must not be shown
   * @throws IllegalStateException when no room has handed over the kind
   */
  public void note(Viewer viewer, Collection<PersonId> subjects, ReadKind kind) {
    kinds.check(kind);
    List<PersonId> read = List.copyOf(new LinkedHashSet<>(subjects));
    Grounds.eachTime(() -> noteNow(viewer, read, kind));
  }

  private void noteNow(Viewer viewer, List<PersonId> subjects, ReadKind kind) {
    Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
    long deadline = 0;
    for (PersonId subject : subjects) {
      Seen seen = new Seen(viewer.person(), subject, kind);
      if (!subject.equals(viewer.person()) && !hour.equals(noted.getIfPresent(seen))) {
        DataRead read = new DataRead(subject, hour, viewer.person(), kind);
        if (!waiting.offer(read)) {
          // One deadline for all of them, so that a long list does not wait for each.
          deadline = deadline == 0 ? System.nanoTime() + patience.toNanos() : deadline;
          offerUntil(deadline, read);
        }
        // Only now: another request for the same must not be answered while this may fail.
        noted.put(seen, hour);
      }
    }
  }

  private void offerUntil(long deadline, DataRead read) {
    try {
      if (waiting.offer(read, deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    refused.increment();
    throw new DatabaseBusy("too many reads of personal data wait to be noted");
  }

  /**
   * A page of the reads of each subject's data, the newest first. It says nothing of what a viewer
   * may see.
   *
   * @param limit how many of each subject at most
   */
  public List<DataRead> ofSubjects(Tx tx, Collection<PersonId> subjects, Before before, int limit) {
    List<StoredRead> stored =
        tx.sql(ReadLogSql.class)
            .ofSubjects(subjects, before.hour(), before.viewer(), before.kind(), limit);
    return stored.stream().map(read -> read.of(kinds)).toList();
  }

  /** The place in the order that a page of reads begins below. */
  public record Before(Instant hour, String viewer, String kind) {}

  /** Takes reads that were noted, the oldest first. */
  List<DataRead> take(int most) {
    List<DataRead> taken = new ArrayList<>();
    waiting.drainTo(taken, most);
    return taken;
  }

  /** The number of reads that are noted and not written yet, for metrics. */
  public int waiting() {
    return waiting.size();
  }

  /** How often a read was refused because it could not be noted, for metrics. */
  public long refused() {
    return refused.sum();
  }
}
