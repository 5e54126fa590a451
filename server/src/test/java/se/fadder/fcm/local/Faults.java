package se.fadder.fcm.local;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** The trouble of the local FCM: what goes wrong, from when it is told until it is lifted. */
public final class Faults {
  /** In place of a status: no answer comes. */
  public static final int SILENT = 0;

  private record Share(Fault fault, double fraction) {}

  private final Map<String, Fault> ofTokens = new ConcurrentHashMap<>();
  private final Queue<Fault> next = new ConcurrentLinkedQueue<>();
  private final List<Share> shares = new CopyOnWriteArrayList<>();
  private volatile @Nullable String retryAfter;
  private volatile int tokenEndpoint = 200;
  private volatile Duration delay = Duration.ZERO;

  /** Every message to that token fails. */
  public void ofToken(String token, Fault fault) {
    ofTokens.put(token, fault);
  }

  /** The next message fails; called several times, one after the other does. */
  public void ofNext(Fault fault) {
    next.add(fault);
  }

  /** Every message fails. */
  public void ofAll(Fault fault) {
    ofSome(fault, 1);
  }

  /** About that share of all messages fails. */
  public void ofSome(Fault fault, double fraction) {
    shares.add(new Share(fault, fraction));
  }

  /** The header with which 429, 500 and 503 are answered from now on. */
  public void retryAfter(String header) {
    retryAfter = header;
  }

  /** Access tokens are not to be had: that status says so, or {@link #SILENT} does not. */
  public void ofTokenEndpoint(int status) {
    tokenEndpoint = status;
  }

  /** Every answer takes that long. */
  public void slow(Duration time) {
    delay = time;
  }

  /** All is well again. */
  public void lift() {
    ofTokens.clear();
    next.clear();
    shares.clear();
    retryAfter = null;
    tokenEndpoint = 200;
    delay = Duration.ZERO;
  }

  Optional<Fault> pick(String token) {
    Fault due = next.poll();
    if (due == null) {
      due = ofTokens.get(token);
    }
    return due != null ? Optional.of(due) : drawn();
  }

  private Optional<Fault> drawn() {
    for (Share share : shares) {
      if (ThreadLocalRandom.current().nextDouble() < share.fraction()) {
        return Optional.of(share.fault());
      }
    }
    return Optional.empty();
  }

  Optional<String> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }

  int tokenEndpoint() {
    return tokenEndpoint;
  }

  Duration delay() {
    return delay;
  }
}
