package se.fadder.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import se.fadder.graph.GraphAnswer;
import se.fadder.graph.engine.SubscriptionStream;
import se.fadder.kernel.Sha256;

/**
 * A subscription on its way to one client: an event for each answer that differs from the one
 * before, an empty comment when there is nothing to tell, and {@code complete} at the end. It ends
 * when the viewer is no longer signed in, when there is nothing more that they may see, when the
 * client has left, and when the server stops.
 *
 * <p>The {@code id} of an event is the revision of its answer: the SHA-256 of its text, in
 * hexadecimal digits. Whoever says by {@code Last-Event-ID} which answer they have, from a stream
 * before or from a query of the same fields, is told of none that is the same.
 */
final class EventStream implements AutoCloseable {
  private static final byte[] COMPLETE = "event: complete\ndata:\n\n".getBytes(UTF_8);
  private static final byte[] HEARTBEAT = ":\n\n".getBytes(UTF_8);

  private final SubscriptionStream answers;
  private final Function<GraphAnswer, byte[]> json;
  private final BooleanSupplier isSignedIn;
  private final Duration heartbeat;
  private final Consumer<EventStream> onClose;
  private final MessageDigest digest = Sha256.digest();
  private byte[] told;
  private byte[] first = new byte[0];
  private volatile boolean isEnding;
  private volatile boolean isAlone;

  /**
   * Creates the stream.
   *
   * @param known the revision of the answer that the client has; empty when it has none
   * @param isSignedIn whether the viewer still is
   * @param onClose told when it is over
   */
  EventStream(
      SubscriptionStream answers,
      Function<GraphAnswer, byte[]> json,
      String known,
      BooleanSupplier isSignedIn,
      Duration heartbeat,
      Consumer<EventStream> onClose) {
    this.answers = answers;
    this.json = json;
    this.told = revision(known);
    this.isSignedIn = isSignedIn;
    this.heartbeat = heartbeat;
    this.onClose = onClose;
  }

  /** A revision as it was told; empty when it is none, which is like no answer. */
  private static byte[] revision(String known) {
    try {
      return HexFormat.of().parseHex(known);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }

  /** The whole of a stream that tells one answer. */
  static byte[] ofOne(byte[] answer) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(next(answer, ""));
    out.writeBytes(COMPLETE);
    return out.toByteArray();
  }

  private static byte[] next(byte[] answer, String id) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(answer.length + 128);
    out.writeBytes(("event: next\n" + id + "data: ").getBytes(UTF_8));
    out.writeBytes(answer);
    out.writeBytes("\n\n".getBytes(UTF_8));
    return out.toByteArray();
  }

  /** The first answer, with which the stream begins. */
  GraphAnswer begin() {
    GraphAnswer answer = answers.answer();
    first = event(answer);
    return answer;
  }

  /** The event of an answer; an empty comment when it is the same as the one before. */
  private byte[] event(GraphAnswer answer) {
    byte[] text = json.apply(answer);
    byte[] hash = digest.digest(text);
    boolean same = MessageDigest.isEqual(hash, told);
    told = hash;
    return same ? HEARTBEAT : next(text, "id: " + HexFormat.of().formatHex(hash) + "\n");
  }

  /** Writes until it is over. */
  void write(OutputStream out, TimedConnection connection) throws IOException {
    connection.beginStream(this::abandon);
    try {
      send(out, connection, first);
      first = new byte[0];
      while (!answers.isOver()) {
        boolean news = answers.await(heartbeat);
        if (isAlone) {
          return;
        } else if (isEnding || !isSignedIn.getAsBoolean()) {
          break;
        }
        send(out, connection, news ? event(answers.answer()) : HEARTBEAT);
      }
      send(out, connection, COMPLETE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      close();
    }
  }

  /** Sends an event at once, and as one. */
  private static void send(OutputStream out, TimedConnection connection, byte[] bytes)
      throws IOException {
    connection.beginWriting();
    out.write(bytes);
    out.flush();
    connection.endWriting();
  }

  /** Ends the stream, as the client has left. */
  private void abandon() {
    isAlone = true;
    answers.wake();
  }

  /** Brings the stream to its end soon, in good order. */
  void end() {
    isEnding = true;
    answers.wake();
  }

  @Override
  public void close() {
    answers.close();
    onClose.accept(this);
  }
}
