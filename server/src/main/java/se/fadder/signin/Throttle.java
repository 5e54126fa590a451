package se.fadder.signin;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import se.fadder.db.WriteTx;

/**
 * Slows down whoever guesses passwords. Counted are an account from one address, and an account
 * from everywhere; never an address by itself, as a whole municipality may stand behind one. An
 * address from which the account was signed in to lately is not held by the second limit, so that a
 * guesser elsewhere cannot keep the owner out.
 *
 * <p>Each limit is a bucket that leaks evenly (the generic cell rate algorithm): all that is kept
 * of one is the instant at which it will be empty. It lies in the database, where all servers and a
 * restarted one see it. Keys are hashed, as people type passwords where the user name belongs; what
 * no account has is counted as well, so that being slowed down does not tell who has one.
 */
final class Throttle {
  /** From one address. */
  static final Limit NEAR = new Limit(10, Duration.ofMinutes(2));

  /** From all addresses together. */
  static final Limit FAR = new Limit(30, Duration.ofMinutes(5));

  /** How long an address is remembered from which the account was signed in to. */
  static final Duration REMEMBERED = SignInSession.LONGEST;

  private final Clock clock;

  Throttle(Clock clock) {
    this.clock = clock;
  }

  /**
   * How many attempts may come at once, and how often one more may after that.
   *
   * @param atOnce at least 1
   */
  record Limit(int atOnce, Duration every) {
    private Instant afterOneMore(Instant emptyAt, Instant now) {
      return (emptyAt.isAfter(now) ? emptyAt : now).plus(every);
    }

    /** How long to wait until one more fits in; zero when it does. */
    private Duration wait(Instant emptyAt, Instant now) {
      Duration over =
          Duration.between(now, afterOneMore(emptyAt, now)).minus(every.multipliedBy(atOnce));
      return over.isNegative() ? Duration.ZERO : over;
    }
  }

  /** Where one account is counted from one address. */
  private record Buckets(String near, String far, String remembered) {
    static Buckets of(String account, String address) {
      String network = network(address);
      return new Buckets(
          Token.hash("near\0" + account + "\0" + network),
          Token.hash("far\0" + account),
          Token.hash("remembered\0" + account + "\0" + network));
    }
  }

  /** An IPv6 subscriber has a whole /64 and can take a new address for each attempt. */
  private static String network(String address) {
    try {
      byte[] bytes = InetAddress.ofLiteral(address).getAddress();
      return Arrays.toString(bytes.length == 16 ? Arrays.copyOf(bytes, 8) : bytes);
    } catch (IllegalArgumentException e) {
      return address;
    }
  }

  /**
   * Counts an attempt before it is made, so that many at once do not slip through. What is refused
   * does not count.
   *
   * @return how long to wait, when it may not be made now
   */
  Optional<Duration> admit(WriteTx tx, String account, String address) {
    ThrottleSql sql = tx.sql(ThrottleSql.class);
    Buckets buckets = Buckets.of(account, address);
    Instant now = clock.instant();
    Instant near = sql.emptyAt(buckets.near()).orElse(now);
    Instant far = sql.emptyAt(buckets.far()).orElse(now);
    boolean known = sql.emptyAt(buckets.remembered()).filter(now::isBefore).isPresent();
    Duration wait = NEAR.wait(near, now);
    Duration farWait = known ? Duration.ZERO : FAR.wait(far, now);
    if (!wait.isZero() || !farWait.isZero()) {
      return Optional.of(wait.compareTo(farWait) > 0 ? wait : farWait);
    }
    sql.put(buckets.near(), NEAR.afterOneMore(near, now));
    if (!known) {
      sql.put(buckets.far(), FAR.afterOneMore(far, now));
    }
    return Optional.empty();
  }

  /**
   * Forgets the failures from that address, which its owner has made, and remembers the address.
   */
  void succeeded(WriteTx tx, String account, String address) {
    ThrottleSql sql = tx.sql(ThrottleSql.class);
    Buckets buckets = Buckets.of(account, address);
    Instant now = clock.instant();
    boolean known = sql.emptyAt(buckets.remembered()).filter(now::isBefore).isPresent();
    sql.delete(buckets.near());
    if (!known) {
      sql.emptyAt(buckets.far()).ifPresent(far -> sql.put(buckets.far(), far.minus(FAR.every())));
    }
    sql.put(buckets.remembered(), now.plus(REMEMBERED));
  }
}
