package se.fadder.signin;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.BlockPool;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.FixedBlockPool;
import se.fadder.kernel.Problem;

/**
 * The hashing of passwords with Argon2id, and their comparison. Each hash takes tens of
 * milliseconds and megabytes on purpose. So only a few are made at once, on threads of their own:
 * on a virtual thread each would keep a carrier from everybody else.
 */
public final class Passwords {
  public static final int SHORTEST = 10;
  public static final int LONGEST = 200;

  private static final int SALT_BYTES = 16;
  private static final int MOST_WAITING = 64;

  /** Those at once leave the processors to others, and three quarters of the heap. */
  private static final int MOST_AT_ONCE = 2;

  private static final int PART_OF_HEAP = 4;

  /**
   * The characters that no password may hold: what no keyboard types, or what is no whole
   * character.
   */
  private static final Pattern UNTYPABLE = Pattern.compile("[\\p{Cc}\\p{Cs}]");

  /** Spaces that look like the usual one, such as a phone may put in. */
  private static final Pattern SPACE = Pattern.compile("\\p{Zs}");

  private final Cost cost;
  private final SecureRandom random;
  private final HashedPassword nobodys;

  /**
   * The memory of each thread that hashes, which is used again and goes with the thread: where each
   * hash takes its own, a morning on which all sign in leaves the heap full of what is of no use.
   */
  private final ThreadLocal<BlockPool> blocks;

  private final FairExecutor executor;
  private final LongAdder asked = new LongAdder();

  /**
   * The cost of a hash, to its maker and to whoever tries to guess the password.
   *
   * @param memoryKib taken while hashing, in KiB
   * @param iterations passes over that memory
   */
  public record Cost(int memoryKib, int iterations) {
    /** The least cost that OWASP's password storage cheat sheet advises for Argon2id. */
    public static final Cost ADVISED = new Cost(19 * 1024, 2);

    long bytes() {
      return 1024L * memoryKib;
    }
  }

  /**
   * Creates a hasher.
   *
   * @param atOnce how many hashes may be made at the same time; each takes the memory of its cost
   */
  public Passwords(Cost cost, int atOnce, SecureRandom random) {
    this.cost = cost;
    this.random = random;
    blocks = ThreadLocal.withInitial(() -> new FixedBlockPool(cost.memoryKib()));
    nobodys = hashOfNothing();
    ThreadPoolExecutor threads =
        new ThreadPoolExecutor(
            atOnce,
            atOnce,
            10,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().daemon().name("fadder-password-", 0).factory());
    threads.allowCoreThreadTimeOut(true);
    executor = new FairExecutor(threads, atOnce, MOST_WAITING);
  }

  /** How many hashes may be made at the same time in a heap of so many bytes; at least one. */
  static int atOnce(Cost cost, long heap) {
    return (int) Math.clamp(heap / PART_OF_HEAP / cost.bytes(), 1L, MOST_AT_ONCE);
  }

  /** Too many wait for a hash already. */
  static final class TooBusy extends Exception {
    private static final long serialVersionUID = 1L;

    TooBusy(Throwable cause) {
      super(cause);
    }
  }

  /** The problem because of which a new password cannot be taken; empty when it can. */
  public static Optional<Problem> refusal(String password) {
    if (UNTYPABLE.matcher(password).find()) {
      return Optional.of(
          Problem.at("password", "UNTYPABLE", "A password has no control characters."));
    }
    int length = normal(password).codePointCount(0, normal(password).length());
    if (length < SHORTEST) {
      return Optional.of(
          Problem.at("password", "TOO_SHORT", "A password has at least 10 characters."));
    }
    return length > LONGEST
        ? Optional.of(Problem.at("password", "TOO_LONG", "A password has at most 200 characters."))
        : Optional.empty();
  }

  /**
   * Hashes a new password, on the thread that asks. Takes long: never inside a unit of work.
   *
   * @throws IllegalArgumentException when {@link #refusal} has something against it
   */
  public HashedPassword hash(String password) {
    refusal(password)
        .ifPresent(problem -> {
          throw new IllegalArgumentException(problem.message());
        });
    return unchecked(password);
  }

  /**
   * Hashes as {@link #hash} does, for those whom the server answers: it waits for one of the few
   * threads.
   *
   * @param address of the client; those who wait take turns by network
   * @throws TooBusy when too many wait already
   */
  HashedPassword hashSoon(String password, String address) throws TooBusy {
    return onOwnThread(address, () -> hash(password));
  }

  private HashedPassword unchecked(String password) {
    return new HashedPassword(Argon2id.hash(utf8(password), bytes(SALT_BYTES), cost, blocks.get()));
  }

  /** Whether the password is the one that was hashed, at whatever cost that was. */
  boolean matches(String password, HashedPassword hashed, String address) throws TooBusy {
    return onOwnThread(address, () -> check(password, hashed));
  }

  /**
   * Returns false, after the same work as {@link #matches}, so that time does not tell who has an
   * account.
   */
  boolean matchesNobody(String password, String address) throws TooBusy {
    return onOwnThread(address, () -> check(password, nobodys));
  }

  private boolean check(String password, HashedPassword hashed) {
    return Argon2id.matches(utf8(password), hashed.text(), blocks.get());
  }

  /** The password hashed anew if it was hashed at another cost than is taken now. */
  Optional<HashedPassword> renewed(String password, HashedPassword hashed, String address)
      throws TooBusy {
    return Argon2id.isOfCost(hashed.text(), cost)
        ? Optional.empty()
        : Optional.of(onOwnThread(address, () -> unchecked(password)));
  }

  <T> T onOwnThread(String address, Callable<T> work) throws TooBusy {
    asked.increment();
    try {
      return executor.submit(Network.ofSite(address), work).get();
    } catch (RejectedExecutionException | CancellationException e) {
      throw new TooBusy(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TooBusy(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a password could not be hashed", e);
    }
  }

  /** The number of hashes that were asked for by those who sign in. */
  long asked() {
    return asked.sum();
  }

  private byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  /**
   * A hash in form only, that no password leads to: for nobody, as making a real one would delay
   * the start, and for whoever has an account and no password. To compare with it takes as long as
   * with any other.
   */
  HashedPassword hashOfNothing() {
    return new HashedPassword(Argon2id.text(cost, bytes(SALT_BYTES), bytes(Argon2id.HASH_BYTES)));
  }

  /**
   * The password in one form: composed, as another keyboard may send the same letters in pieces,
   * and with one kind of space: the profile OpaqueString of RFC 8265. Emoji, which that profile
   * leaves out in part, are taken.
   */
  private static String normal(String password) {
    return Normalizer.normalize(SPACE.matcher(password).replaceAll(" "), Normalizer.Form.NFC);
  }

  private static byte[] utf8(String text) {
    return normal(text).getBytes(StandardCharsets.UTF_8);
  }
}
