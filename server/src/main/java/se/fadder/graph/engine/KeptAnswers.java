package se.fadder.graph.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.fadder.graph.GraphAnswer;
import se.fadder.graph.GraphRequest;
import se.fadder.kernel.Changes;
import se.fadder.kernel.Grounds;
import se.fadder.kernel.Viewer;

/**
 * The answers to some of the client's own queries, kept for the viewer who got them until something
 * changes of what they were worked out from: a row that was read, or the time. An answer is given
 * again only when it is what would be worked out anew.
 */
final class KeptAnswers {
  /** The part of the memory that kept answers may take. */
  private static final int PART = 16;

  /** The memory of one besides what is kept of it, in bytes, roughly. */
  private static final int EACH = 2_000;

  private final @Nullable Changes changes;
  private final Clock clock;
  private final Set<String> operations;
  private final Cache<Asked, Kept> kept =
      Caffeine.newBuilder()
          .maximumWeight(Runtime.getRuntime().maxMemory() / PART)
          .<Asked, Kept>weigher((asked, one) -> EACH + one.answer().length + 4 * one.rows().length)
          .build();

  /**
   * Creates the memory, empty.
   *
   * @param changes null where they are not known of: then nothing is kept
   * @param operations the names of those queries
   */
  KeptAnswers(@Nullable Changes changes, Clock clock, Set<String> operations) {
    this.changes = changes;
    this.clock = clock;
    this.operations = Set.copyOf(operations);
  }

  /** What was asked, and by whom. */
  record Asked(
      Viewer viewer,
      GraphRequest.Trusted document,
      String operation,
      Map<String, @Nullable Object> variables) {}

  /**
   * An answer that is kept.
   *
   * @param answer in the form in which it was given here
   * @param rows the marks of those that it was worked out from
   * @param moment before they were read
   * @param from when it was worked out
   * @param until when it is another, if nothing changes
   * @param again what is to be done each time that it is given
   */
  @SuppressWarnings("ArrayRecordComponent") // None is compared with another.
  record Kept(
      byte[] answer, int[] rows, long moment, Instant from, Instant until, List<Runnable> again) {}

  /**
   * The answer to a query: the one that is kept, if it is right, or what the work finds.
   *
   * @param operation its name, if it has one
   */
  GraphAnswer answer(
      GraphRequest request, Viewer viewer, @Nullable String operation, Supplier<GraphAnswer> work) {
    Asked asked = asked(request, viewer, operation);
    if (asked == null) {
      return work.get();
    }
    GraphAnswer known = find(asked);
    return known != null ? known : workOut(asked, work);
  }

  /** What is asked, if its answer may be kept; else null. */
  private @Nullable Asked asked(GraphRequest request, Viewer viewer, @Nullable String operation) {
    return changes != null
            && operation != null
            && operations.contains(operation)
            && request.document() instanceof GraphRequest.Trusted trusted
        ? new Asked(viewer, trusted, operation, request.variables())
        : null;
  }

  /** The answer that was given last, if it is still right. */
  private @Nullable GraphAnswer find(Asked asked) {
    Kept found = kept.getIfPresent(asked);
    if (found == null || changes == null) {
      return null;
    }
    Instant now = clock.instant();
    if (now.isBefore(found.from())
        || !now.isBefore(found.until())
        || !changes.none(found.rows(), found.moment())) {
      kept.asMap().remove(asked, found);
      return null;
    }
    found.again().forEach(Runnable::run);
    return new GraphAnswer.Again(found.answer());
  }

  /** Works out an answer and has it kept once it is written. */
  private GraphAnswer workOut(Asked asked, Supplier<GraphAnswer> work) {
    if (changes == null) {
      return work.get();
    }
    long moment = changes.moment();
    Instant from = clock.instant();
    Grounds grounds = new Grounds();
    GraphAnswer answer = grounds.call(work);
    return answer instanceof GraphAnswer.Carried carried
            && carried.errors().isEmpty()
            && grounds.isLasting()
        ? new GraphAnswer.ToKeep(
            carried,
            written ->
                kept.put(
                    asked,
                    new Kept(
                        written, grounds.rows(), moment, from, grounds.until(), grounds.again())))
        : answer;
  }
}
