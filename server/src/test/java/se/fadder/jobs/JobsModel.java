package se.fadder.jobs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The model of what {@link Jobs} promises for the jobs of one kind, in memory. */
final class JobsModel {
  /** A job as it was taken. */
  record Taken(String key, String data, Instant due, int attempt, int claim) {}

  private enum State {
    WAITS,
    HELD,
    DEAD
  }

  private static final class Entry {
    private State state = State.WAITS;
    private String data = "";
    private Instant due;
    private @Nullable Instant next;
    private int failures;
    private int claim;
    private Instant heldUntil = Instant.EPOCH;

    Entry(Instant due) {
      this.due = due;
    }

    void waitUntil(Instant time) {
      state = State.WAITS;
      due = time;
      if (next != null && !next.isAfter(time)) {
        due = next;
        next = null;
      }
    }

    void beginAnew(Instant time) {
      failures = 0;
      waitUntil(time);
    }
  }

  private final Map<String, Entry> entries = new TreeMap<>();
  private int claims;

  void schedule(String key, String data, Instant due) {
    Entry entry = entries.computeIfAbsent(key, k -> new Entry(due));
    entry.data = data;
    switch (entry.state) {
      case WAITS -> entry.due = earlier(entry.due, due);
      case HELD -> entry.next = entry.next == null ? due : earlier(entry.next, due);
      case DEAD -> entry.beginAnew(due);
    }
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  void cancel(String key) {
    entries.remove(key);
  }

  /** In the order of their keys. */
  List<Taken> claim(Instant now, Instant until) {
    List<Taken> taken = new ArrayList<>();
    claims++;
    entries.forEach((key, entry) -> {
      if (entry.state == State.WAITS && !entry.due.isAfter(now)) {
        entry.state = State.HELD;
        entry.claim = claims;
        entry.heldUntil = until;
        if (entry.next != null && !entry.next.isAfter(now)) {
          entry.next = null;
        }
        taken.add(new Taken(key, entry.data, entry.due, entry.failures + 1, claims));
      }
    });
    return taken;
  }

  /** Whether it was held still, as with all that end it. */
  boolean finish(Taken taken) {
    Entry entry = held(taken);
    if (entry == null) {
      return false;
    }
    if (entry.next == null) {
      entries.remove(taken.key());
    } else {
      entry.beginAnew(entry.next);
    }
    return true;
  }

  private @Nullable Entry held(Taken taken) {
    Entry entry = entries.get(taken.key());
    return entry != null && entry.state == State.HELD && entry.claim == taken.claim()
        ? entry
        : null;
  }

  boolean postpone(Taken taken, Instant until) {
    Entry entry = held(taken);
    if (entry != null) {
      entry.waitUntil(until);
    }
    return entry != null;
  }

  void retry(Taken taken, Instant until) {
    Entry entry = held(taken);
    if (entry != null) {
      entry.failures = taken.attempt();
      entry.waitUntil(until);
    }
  }

  void bury(Taken taken) {
    Entry entry = held(taken);
    if (entry != null && entry.next != null) {
      entry.beginAnew(entry.next);
    } else if (entry != null) {
      entry.failures = taken.attempt();
      entry.state = State.DEAD;
    }
  }

  void free(Instant now) {
    entries.values().stream()
        .filter(entry -> entry.state == State.HELD && !entry.heldUntil.isAfter(now))
        .forEach(entry -> entry.state = State.WAITS);
  }

  void reviveAll(Instant now) {
    entries.values().stream()
        .filter(entry -> entry.state == State.DEAD)
        .forEach(entry -> entry.beginAnew(now));
  }

  JobCounts counts() {
    return new JobCounts(
        count(entry -> entry.state == State.WAITS),
        count(entry -> entry.state == State.HELD),
        count(entry -> entry.state == State.DEAD),
        entries.values().stream()
            .filter(entry -> entry.state == State.WAITS)
            .map(entry -> entry.due)
            .min(Instant::compareTo)
            .orElse(null));
  }

  private long count(Predicate<Entry> which) {
    return entries.values().stream().filter(which).count();
  }
}
