package se.fadder.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.function.LongPredicate;

/**
 * The load of requests over a bounded number of connections. Closed loop: each connection sends its
 * next request as soon as it has the answer, which finds the most that a server can do. Open loop:
 * a request falls due at a steady pace, whether or not earlier ones have been answered, and its
 * latency counts from when it was due, so that waiting for a free connection counts too.
 *
 * @param requests the request of each number, from 0 on
 */
record Load(int port, int connections, IntFunction<byte[]> requests) {

  /**
   * The result of a load.
   *
   * @param latencies in nanoseconds, sorted
   * @param seconds from the first request to the last answer
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Sample(long[] latencies, double seconds) {
    int count() {
      return latencies.length;
    }

    double perSecond() {
      return count() / seconds;
    }

    /** The latency that this part of the requests stays below, in milliseconds. */
    double millis(double part) {
      int place = (int) Math.ceil(part * count()) - 1;
      return latencies[Math.max(0, place)] / 1e6;
    }
  }

  /** The same load over so many connections. */
  Load over(int fewer) {
    return new Load(port, fewer, requests);
  }

  Sample closed(Duration time) throws InterruptedException {
    return run(time, 0);
  }

  /** Sends so many requests, and no more, as fast as the server takes them. */
  Sample closed(int count) throws InterruptedException {
    return run(Duration.ofMinutes(10), 0, count);
  }

  Sample open(Duration time, double perSecond) throws InterruptedException {
    return run(time, Math.round(1e9 / perSecond));
  }

  /** Until that says so. */
  Sample open(BooleanSupplier over, double perSecond) throws InterruptedException {
    return run(due -> over.getAsBoolean(), Math.round(1e9 / perSecond), Integer.MAX_VALUE);
  }

  private Sample run(Duration time, long interval) throws InterruptedException {
    return run(time, interval, Integer.MAX_VALUE);
  }

  private Sample run(Duration time, long interval, int most) throws InterruptedException {
    long end = System.nanoTime() + time.toNanos();
    return run(due -> due - end >= 0, interval, most);
  }

  /**
   * Sends.
   *
   * @param over says of a request that is due at that time whether it is one too many
   */
  private Sample run(LongPredicate over, long interval, int most) throws InterruptedException {
    AtomicInteger next = new AtomicInteger();
    long start = System.nanoTime();
    List<Future<long[]>> parts = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
      for (int i = 0; i < connections; i++) {
        parts.add(threads.submit(() -> send(next, start, over, interval, most)));
      }
      long[] all =
          parts.stream().map(Load::result).flatMapToLong(Arrays::stream).sorted().toArray();
      return new Sample(all, (System.nanoTime() - start) / 1e9);
    }
  }

  private static long[] result(Future<long[]> part) {
    try {
      return part.get();
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException("a connection failed", e);
    }
  }

  private long[] send(AtomicInteger next, long start, LongPredicate over, long interval, int most) {
    long[] latencies = new long[1024];
    int count = 0;
    try (Wire wire = new Wire(port)) {
      while (true) {
        int number = next.getAndIncrement();
        long due = interval == 0 ? System.nanoTime() : start + number * interval;
        if (over.test(due) || number >= most) {
          return Arrays.copyOf(latencies, count);
        }
        await(due);
        int status = wire.exchange(requests.apply(number));
        if (status != 200) {
          throw new IllegalStateException(
              "answered with " + status + ": " + new String(wire.body(), UTF_8));
        }
        if (count == latencies.length) {
          latencies = Arrays.copyOf(latencies, 2 * count);
        }
        latencies[count++] = System.nanoTime() - due;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void await(long due) {
    for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
