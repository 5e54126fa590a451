package se.fadder.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * The people who answer that they take their break, a thousand a second, as soon as the local FCM
 * has what they are told: an open loop over keep-alive connections to all servers in turn.
 */
final class FikaAnswers implements AutoCloseable {
  static final int A_SECOND = 1_000;

  private static final int CONNECTIONS = 16;
  private static final String OVER = "";

  /**
   * An answer that is to be sent.
   *
   * @param due when, by the clock of {@code System.nanoTime}
   */
  private record Answer(String id, long due) {}

  private final BufferedReader accepted;
  private final BlockingQueue<Answer> waiting = new LinkedBlockingQueue<>();
  private final ConcurrentLinkedQueue<Long> latencies = new ConcurrentLinkedQueue<>();
  private final AtomicInteger refused = new AtomicInteger();
  private final List<Thread> threads = new ArrayList<>();
  private final int count;

  /**
   * Begins to answer what is accepted from now on.
   *
   * @param before how many had been accepted
   * @param count how many there will be
   */
  FikaAnswers(Path folder, long before, int count, List<Child> servers) throws IOException {
    this.count = count;
    accepted = Files.newBufferedReader(PushTarget.accepted(folder));
    for (long line = 0; line < before; line++) {
      accepted.readLine();
    }
    threads.add(Thread.ofPlatform().start(this::pace));
    for (Child server : servers) {
      for (int i = 0; i < CONNECTIONS / servers.size(); i++) {
        threads.add(Thread.ofPlatform().start(() -> answer(server.port)));
      }
    }
  }

  /** Reads who has been told, and has them answer at an even pace. */
  private void pace() {
    long next = System.nanoTime();
    StringBuilder line = new StringBuilder();
    try {
      for (int read = 0; read < count; ) {
        // The file is written in pieces, and the last line may be a part of one.
        int letter = accepted.read();
        if (letter < 0) {
          LockSupport.parkNanos(1_000_000);
        } else if (letter != '\n') {
          line.append((char) letter);
        } else {
          next = Math.max(next + 1_000_000_000 / A_SECOND, System.nanoTime());
          await(next);
          waiting.add(new Answer(line.substring(line.lastIndexOf(" ") + 1), next));
          line.setLength(0);
          read++;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      threads.forEach(_ -> waiting.add(new Answer(OVER, 0)));
    }
  }

  private static void await(long due) {
    for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  private void answer(int port) {
    try {
      // A connection is opened when there is something to say: a server closes what is silent.
      Answer first = waiting.take();
      if (!first.id().equals(OVER)) {
        answer(port, first);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void answer(int port, Answer first) throws IOException, InterruptedException {
    try (Wire wire = new Wire(port)) {
      for (Answer one = first; !one.id().equals(OVER); one = waiting.take()) {
        byte[] request =
            Wire.post(
                "/push/answer",
                "none",
                "Content-Type: application/json\r\n",
                "{\"token\":\"%s\",\"answer\":\"DONE\"}".formatted(one.id()));
        int status = wire.exchange(request);
        latencies.add(System.nanoTime() - one.due());
        if (status != 200 && refused.incrementAndGet() == 1) {
          System.out.println("an answer was refused: " + new String(wire.body(), UTF_8));
        }
      }
    }
  }

  /** Waits until all are answered. */
  Load.Sample await() throws InterruptedException {
    long begun = System.nanoTime();
    for (Thread thread : threads) {
      thread.join();
    }
    return new Load.Sample(
        latencies.stream().mapToLong(Long::longValue).sorted().toArray(),
        (System.nanoTime() - begun) / 1e9);
  }

  int refused() {
    return refused.get();
  }

  @Override
  public void close() throws IOException {
    threads.forEach(Thread::interrupt);
    accepted.close();
  }
}
