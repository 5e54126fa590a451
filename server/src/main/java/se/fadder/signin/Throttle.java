package se.fadder.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import se.fadder.db.Database;
import se.fadder.db.WriteTx;
import se.fadder.kernel.TryLater;

/**
 * The throttle of password guessers. Counted are an account from one address, and an account from
 * everywhere; never an address by itself, as a whole municipality may stand behind one. An address
 * from which the account was signed in to lately is not held by the second limit, so that a guesser
 * elsewhere cannot keep the owner out.
 *
 * <p>Each limit is a bucket that leaks evenly (the generic cell rate algorithm): all that is kept
 * of one is the instant at which it will be empty. It lies in the database, where all servers and a
 * restarted one see it. Of those that count at most some ten thousand are kept: what is nearest to
 * being empty goes first, so that whoever tries names at random pushes out their own. Keys are
 * hashed, as people type passwords where the user name belongs; what no account has is counted as
 * well, so that being slowed down does not tell who has one.
 */
public final class Throttle {
  /** The limit for one account from one address. */
  static final Limit NEAR = new Limit(10, Duration.ofMinutes(2));

  /** The limit for one account from all addresses together. */
  static final Limit FAR = new Limit(30, Duration.ofMinutes(5));

  /** How long an address is remembered from which the account was signed in to. */
  static final Duration REMEMBERED = SignInSession.LONGEST;

  /** The most buckets that are kept besides those of remembered addresses. */
  static final int MOST_KEPT = 10_000;

  /** The attempts between two trims: to count all buckets takes longer than an attempt may. */
  static final int TRIMMED_EVERY = 100;

  private static final int TRIMMED_AT_ONCE = 500;

  /** The most attempts that are kept in mind to be given back later. */
  private static final int MOST_OWED = 10_000;

  private final Clock clock;
  private final AtomicInteger attempts = new AtomicInteger();

  /** The attempts that could not be given back yet, as the database took nothing. */
  private final Map<Buckets, Integer> owed = new ConcurrentHashMap<>();

  public Throttle(Clock clock) {
    this.clock = clock;
  }

  /**
   * A limit: how many attempts may come at once, and how often one more may after that.
   *
   * @param atOnce at least 1
   */
  record Limit(int atOnce, Duration every) {
    /** How long a bucket that is full takes to be empty again. */
    private Duration toEmpty() {
      return every.multipliedBy(atOnce);
    }

    private Instant afterOneMore(Instant emptyAt, Instant now) {
      return (emptyAt.isAfter(now) ? emptyAt : now).plus(every);
    }

    /** How long to wait until one more fits in; zero when it does. */
    private Duration wait(Instant emptyAt, Instant now) {
      Duration over = Duration.between(now, afterOneMore(emptyAt, now)).minus(toEmpty());
      return over.isNegative() ? Duration.ZERO : over;
    }
  }

  /** The keys of the buckets that count one account from one address. */
  private record Buckets(String near, String far, String remembered) {
    static Buckets of(String account, String address) {
      String network = Network.ofSubscriber(address).text();
      return new Buckets(
          Token.hash("near\0" + account + "\0" + network),
          Token.hash("far\0" + account),
          Token.hash("remembered\0" + account + "\0" + network));
    }
  }

  /**
   * Counts an attempt before it is made, so that many at once do not slip through. What is refused
   * does not count.
   *
   * @return how long to wait, when it may not be made now
   */
  public Optional<Duration> admit(Database database, String account, String address) {
    Buckets buckets = Buckets.of(account, address);
    int back = Optional.ofNullable(owed.remove(buckets)).orElse(0);
    try {
      return database.write(tx -> {
        for (int i = 0; i < back; i++) {
          giveBack(tx, account, address);
        }
        return admit(tx, account, address);
      });
    } catch (RuntimeException e) {
      owe(buckets, back);
      throw e;
    }
  }

  private void owe(Buckets buckets, int some) {
    if (some > 0 && owed.size() < MOST_OWED) {
      owed.merge(buckets, some, Integer::sum);
    }
  }

  Optional<Duration> admit(WriteTx tx, String account, String address) {
    ThrottleSql sql = tx.sql(ThrottleSql.class);
    Buckets buckets = Buckets.of(account, address);
    Instant now = clock.instant();
    Instant near = sql.emptyAt(buckets.near()).orElse(now);
    Instant far = sql.emptyAt(buckets.far()).orElse(now);
    boolean known = isKnown(sql, buckets);
    Duration wait = NEAR.wait(near, now);
    Duration farWait = known ? Duration.ZERO : FAR.wait(far, now);
    if (!wait.isZero() || !farWait.isZero()) {
      return Optional.of(wait.compareTo(farWait) > 0 ? wait : farWait);
    }
    sql.put(buckets.near(), NEAR.afterOneMore(near, now));
    if (!known) {
      sql.put(buckets.far(), FAR.afterOneMore(far, now));
    }
    trim(sql, now);
    return Optional.empty();
  }

  /**
   * Trims the rows to as many as may be kept: each attempt can be of a name that nobody tried
   * before.
   */
  private void trim(ThrottleSql sql, Instant now) {
    if (attempts.incrementAndGet() % TRIMMED_EVERY == 0) {
      // Addresses are remembered for much longer than any bucket takes to be empty.
      Instant counting = now.plus(FAR.toEmpty());
      sql.emptyAtOf(counting, MOST_KEPT)
          .ifPresent(emptyAt -> sql.deleteEmpty(emptyAt, TRIMMED_AT_ONCE));
    }
  }

  /**
   * Takes back an attempt that was admitted and told the client nothing, so that it is no guess.
   * When the database takes nothing now, it is given back before the next attempt.
   */
  public void giveBack(Database database, String account, String address) {
    Buckets buckets = Buckets.of(account, address);
    try {
      database.write(tx -> {
        giveBack(tx, account, address);
        return true;
      });
    } catch (RuntimeException e) {
      if (!(e instanceof TryLater)) {
        throw e;
      }
      owe(buckets, 1);
    }
  }

  private void giveBack(WriteTx tx, String account, String address) {
    ThrottleSql sql = tx.sql(ThrottleSql.class);
    Buckets buckets = Buckets.of(account, address);
    lower(sql, buckets.near(), NEAR);
    if (!isKnown(sql, buckets)) {
      lower(sql, buckets.far(), FAR);
    }
  }

  private void lower(ThrottleSql sql, String bucket, Limit limit) {
    sql.emptyAt(bucket)
        .map(emptyAt -> emptyAt.minus(limit.every()))
        .ifPresent(lowered -> {
          if (lowered.isAfter(clock.instant())) {
            sql.put(bucket, lowered);
          } else {
            sql.delete(bucket);
          }
        });
  }

  private boolean isKnown(ThrottleSql sql, Buckets buckets) {
    return sql.emptyAt(buckets.remembered()).filter(clock.instant()::isBefore).isPresent();
  }

  /**
   * Forgets the failures from that address, which its owner has made, and remembers the address.
   */
  public void succeeded(WriteTx tx, String account, String address) {
    ThrottleSql sql = tx.sql(ThrottleSql.class);
    Buckets buckets = Buckets.of(account, address);
    sql.delete(buckets.near());
    if (!isKnown(sql, buckets)) {
      lower(sql, buckets.far(), FAR);
    }
    sql.put(buckets.remembered(), clock.instant().plus(REMEMBERED));
  }
}
