package se.fadder.http;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataReader.InsufficientDataAvailableException;
import io.helidon.common.concurrency.limits.Limit;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.spi.ServerConnection;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A connection with time limits: Helidon's search for idle connections also finds it when its
 * client is too slow within a request, and that then is closed whatever it does.
 */
final class TimedConnection implements ServerConnection {
  private static final System.Logger LOG = System.getLogger(TimedConnection.class.getName());

  /** The idle time that stands for "too slow": longer than any limit that Helidon is given. */
  private static final Duration TOO_LONG = Duration.ofDays(1);

  /**
   * The most bytes that are read and thrown away of a request that was refused before it had come
   * in whole.
   */
  private static final int MOST_LEFTOVER = 4 * 1024 * 1024;

  private static final Duration LEAVE = Duration.ofMillis(300);

  /**
   * How long a connection stays open when the server stops: what its client had sent before it
   * could know is answered.
   */
  private static final Duration ON_ITS_WAY = Duration.ofMillis(250);

  private static final byte[] TIMED_OUT =
      "HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
          .getBytes(US_ASCII);

  private static final ScopedValue<TimedConnection> HERE = ScopedValue.newInstance();

  private final ServerConnection inner;
  private final ConnectionContext context;
  private final ConnectionTimeouts connectionTimeouts;
  private final HttpWatch watch;
  private final BooleanSupplier isStopping;
  private final AtomicBoolean isCut = new AtomicBoolean();
  private volatile boolean isOver;

  /**
   * Wraps a connection of Helidon's.
   *
   * @param isStopping whether the server is
   */
  TimedConnection(
      ServerConnection inner,
      ConnectionContext context,
      ConnectionTimeouts connectionTimeouts,
      HttpWatch watch,
      BooleanSupplier isStopping) {
    this.inner = inner;
    this.context = context;
    this.connectionTimeouts = connectionTimeouts;
    this.watch = watch;
    this.isStopping = isStopping;
  }

  @Override
  public void handle(Limit limit) throws InterruptedException {
    watch.opened();
    try {
      if (isStopping.getAsBoolean()) {
        leaveSoon(); // Helidon does not close what it had not seen when it began to stop.
      }
      ScopedValue.where(HERE, this)
          .<@Nullable Void, InterruptedException>call(() -> {
            handleRequests(limit);
            return null;
          });
      letLeave();
    } finally {
      isOver = true;
      watch.closed();
    }
  }

  /**
   * Handles the connection's requests; returns only when something may still come that is not read.
   */
  private void handleRequests(Limit limit) throws InterruptedException {
    try {
      inner.handle(new TimedLimit(limit, connectionTimeouts));
    } catch (CloseConnectionException e) {
      if (!connectionTimeouts.isLeaving()) {
        throw e;
      }
    }
  }

  /** The connection of the request that this thread answers. */
  static TimedConnection here() {
    return HERE.get();
  }

  /**
   * Notes that the request at hand is answered with a stream.
   *
   * @param whenLeft run when the client has closed the connection
   */
  void beginStream(Runnable whenLeft) {
    connectionTimeouts.isStream();
    Thread _ =
        Thread.startVirtualThread(() -> {
          awaitEnd();
          whenLeft.run();
        });
  }

  /** Notes that the request at hand is the last one: its body cannot be read. */
  void bodyIsBroken() {
    connectionTimeouts.bodyIsBroken();
  }

  /** Whether the answer to the request at hand is to be the last one. */
  boolean endsWithThis() {
    if (isStopping.getAsBoolean()) {
      connectionTimeouts.endsWithThis();
      return true;
    }
    return false;
  }

  void beginWriting() {
    connectionTimeouts.beginsEvent();
  }

  void endWriting() {
    connectionTimeouts.endsEvent();
  }

  /** Waits for the client of a stream, which has nothing more to say, to close the connection. */
  private void awaitEnd() {
    int left = MOST_LEFTOVER;
    while (left > 0) {
      try {
        left -= context.dataReader().readBuffer().available();
      } catch (InsufficientDataAvailableException e) {
        return;
      } catch (RuntimeException e) {
        if (!(e.getCause() instanceof SocketTimeoutException)) {
          return;
        }
      }
    }
  }

  /**
   * Reads for a moment what still comes. Closing a socket in which unread bytes wait makes the
   * operating system throw away what the client has not read yet: the answer that says why.
   */
  private void letLeave() {
    CompletableFuture.delayedExecutor(LEAVE.toMillis(), TimeUnit.MILLISECONDS)
        .execute(this::closeSocket);
    try {
      int left = MOST_LEFTOVER;
      while (left > 0) {
        left -= context.dataReader().readBuffer().available();
      }
    } catch (InsufficientDataAvailableException e) {
      throw new CloseConnectionException("the client has left", e);
    }
  }

  @Override
  public Duration idleTime() {
    return connectionTimeouts.verdict() == ConnectionTimeouts.Verdict.GOOD
        ? Duration.ZERO
        : TOO_LONG;
  }

  /**
   * Closes the connection; called when {@link #idleTime} is too long, and when the server stops.
   */
  @Override
  public void close(boolean interrupt) {
    switch (connectionTimeouts.verdict()) {
      case GOOD, IDLE -> {
        if (isStopping.getAsBoolean() && !interrupt) {
          leaveSoon();
        } else {
          inner.close(interrupt);
        }
      }
      case LATE -> cut(TIMED_OUT);
      case STUCK -> cut(new byte[0]);
    }
  }

  /** Closes the connection once nothing comes any more; an answer that says so may do it first. */
  private void leaveSoon() {
    Thread.startVirtualThread(() -> {
      do {
        LockSupport.parkNanos(ON_ITS_WAY.toNanos());
      } while (!isOver && !connectionTimeouts.isIdleFor(ON_ITS_WAY));
      inner.close(false);
    });
  }

  /**
   * Closes the socket after some last words, on a thread of its own, for they may have to wait for
   * the client too.
   */
  private void cut(byte[] lastWords) {
    boolean first = isCut.compareAndSet(false, true);
    Thread.startVirtualThread(() -> {
      if (first && lastWords.length > 0) {
        watch.refused(408);
        context.dataWriter().writeNow(BufferData.create(lastWords));
      }
      closeSocket();
    });
  }

  private void closeSocket() {
    try {
      context.serverSocket().close();
    } catch (UncheckedIOException e) {
      LOG.log(Level.TRACE, "it was closed already", e);
    }
  }
}
