package se.fadder.http;

import java.time.Duration;

/**
 * The state of one connection, since when, and how much has come for the request at hand. Written
 * by the connection's thread, read by the one that looks for clients that are too slow.
 */
final class ConnectionTimeouts {
  private final HttpLimits limits;
  private volatile Stage stage = Stage.IDLE;
  private volatile long since = System.nanoTime();
  private volatile boolean reading;
  private long bytes;
  private boolean vital;
  private boolean last;
  private boolean leaving;
  private boolean broken;
  private Runnable freeing = () -> {};

  ConnectionTimeouts(HttpLimits limits) {
    this.limits = limits;
  }

  private enum Stage {
    /** No byte of a request has come. */
    IDLE,
    /** The request line and the header fields are coming. */
    HEAD,
    /** The body is coming, the answer is being made, or it is being taken. */
    REQUEST,
    /** The answer goes on: between two events. */
    STREAM,
    /** The answer goes on: an event is being taken. */
    EVENT
  }

  /** The verdict on what to do about a connection. */
  enum Verdict {
    GOOD,
    /** It has been idle for long enough. */
    IDLE,
    /** The rest of a request does not come. */
    LATE,
    /** The answer is not taken. */
    STUCK
  }

  void awaits() {
    reading = true;
  }

  /**
   * Counts bytes that have come.
   *
   * @return whether it is still no more than a request may have
   */
  boolean got(int count) {
    reading = false;
    if (stage == Stage.IDLE) {
      enter(Stage.HEAD);
    }
    bytes += count;
    return bytes <= limits.bytesOfARequest();
  }

  /**
   * Notes that the request line has come.
   *
   * @param asVital whether it asks for what must be answered however busy the server is
   */
  void lineIsRead(boolean asVital) {
    vital = asVital;
  }

  /**
   * Notes that the header fields have come, too.
   *
   * @param asLast whether the client means it to be the last request
   * @param withBody whether a body may follow: nobody waits for one without a place
   */
  void headIsRead(boolean asLast, boolean withBody) {
    last |= asLast;
    vital &= !withBody;
    enter(Stage.REQUEST);
  }

  /** Whether the request at hand is answered without a place among those under way. */
  boolean isVital() {
    return vital;
  }

  /**
   * Notes that the answer that follows is the last one, which its client could not know when it
   * asked.
   */
  void endsWithThis() {
    last = true;
    leaving = true;
  }

  /** Whether something may come after the last answer that nobody reads. */
  boolean isLeaving() {
    return leaving || broken;
  }

  /**
   * Notes that the body of the request cannot be read, so that nobody knows where another would
   * begin.
   */
  void bodyIsBroken() {
    last = true;
    broken = true;
  }

  /**
   * Notes that a place among the requests under way has been taken.
   *
   * @param freed gives it back, at most once
   */
  void takesPlace(Runnable freed) {
    freeing = freed;
  }

  /**
   * Notes that the answer is a stream, and the end of the connection. It may last, as long as each
   * event is taken in time, and it has no place among the requests.
   */
  void isStream() {
    last = true;
    enter(Stage.STREAM);
    freeing.run();
  }

  void beginsEvent() {
    enter(Stage.EVENT);
  }

  void endsEvent() {
    enter(Stage.STREAM);
  }

  /**
   * Notes that the request has been answered; returns whether another may follow on this
   * connection.
   */
  boolean isAnswered() {
    bytes = 0;
    enter(Stage.IDLE);
    return !last;
  }

  /** Whether nothing has come for that long since the last answer. */
  boolean isIdleFor(Duration time) {
    return stage == Stage.IDLE && System.nanoTime() - since >= time.toNanos();
  }

  private void enter(Stage next) {
    since = System.nanoTime();
    stage = next;
  }

  Verdict verdict() {
    Duration time = Duration.ofNanos(System.nanoTime() - since);
    return switch (stage) {
      case IDLE -> time.compareTo(limits.idle()) > 0 ? Verdict.IDLE : Verdict.GOOD;
      case HEAD -> time.compareTo(limits.headTime()) > 0 ? Verdict.LATE : Verdict.GOOD;
      case STREAM -> Verdict.GOOD;
      case EVENT -> time.compareTo(limits.answerTime()) > 0 ? Verdict.STUCK : Verdict.GOOD;
      case REQUEST -> {
        if (reading) {
          yield time.compareTo(limits.bodyTime()) > 0 ? Verdict.LATE : Verdict.GOOD;
        }
        Duration most = limits.bodyTime().plus(limits.answerTime());
        yield time.compareTo(most) > 0 ? Verdict.STUCK : Verdict.GOOD;
      }
    };
  }
}
