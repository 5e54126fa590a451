package se.fadder.secondfactor;

import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.fadder.audit.AuditLog;
import se.fadder.db.WriteTx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;

/** The stored second factors: what a code must be, and how it is taken once. */
final class Factors {
  private static final System.Logger LOG = System.getLogger(Factors.class.getName());

  /** How an app shows a code: often in two groups. */
  private static final Pattern CODE = Pattern.compile("[0-9]{6}");

  private static final Pattern SPACE = Pattern.compile("\\s");

  private final Clock clock;
  private final SecureRandom random;
  private final SecretBox box;
  private final AuditLog auditLog;

  Factors(Clock clock, SecureRandom random, SecretBox box, AuditLog auditLog) {
    this.clock = clock;
    this.random = random;
    this.box = box;
    this.auditLog = auditLog;
  }

  /** Takes a code of the person's app, or one of their recovery codes, for good. */
  boolean take(WriteTx tx, PersonId person, String typed) {
    return tx.sql(SecondFactorSql.class)
        .factor(person)
        .filter(own -> takeCode(tx, own, typed) || takeRecoveryCode(tx, person, typed))
        .isPresent();
  }

  private boolean takeCode(WriteTx tx, StoredFactor own, String typed) {
    Optional<byte[]> secret = box.open(own.secret(), own.personId());
    if (secret.isEmpty()) {
      LOG.log(Level.WARNING, "a second factor was encrypted with another key than the present one");
      return false;
    }
    OptionalLong step = stepOf(secret.get(), typed, own.lastStep());
    SecondFactorSql sql = tx.sql(SecondFactorSql.class);
    if (step.isEmpty() || sql.take(own.personId(), step.getAsLong()) == 0) {
      return false;
    }
    if (!box.isUpToDate(own.secret())) {
      sql.store(own.personId(), box.close(secret.get(), own.personId()));
    }
    return true;
  }

  private OptionalLong stepOf(byte[] secret, String typed, long lastStep) {
    String code = SPACE.matcher(typed).replaceAll("");
    return CODE.matcher(code).matches()
        ? Totp.stepOf(secret, code, clock.instant(), lastStep)
        : OptionalLong.empty();
  }

  private boolean takeRecoveryCode(WriteTx tx, PersonId person, String typed) {
    boolean taken =
        RecoveryCode.of(typed)
            .filter(code -> tx.sql(SecondFactorSql.class).useCode(person, code.hash(person)) > 0)
            .isPresent();
    if (taken) {
      note(tx, person, SecondFactorChangeKind.RECOVERY_CODE_USED);
    }
    return taken;
  }

  /** A new secret, as it is stored until an app has it. */
  byte[] newSecret() {
    byte[] secret = new byte[Totp.SECRET_BYTES];
    random.nextBytes(secret);
    return secret;
  }

  String close(byte[] secret, PersonId owner) {
    return box.close(secret, owner);
  }

  /**
   * Sets up the app that has made a code with the secret that was proposed.
   *
   * @return the recovery codes; empty when the code is none of it, or there is a factor already
   */
  Optional<List<String>> setUp(WriteTx tx, PersonId person, String proposed, String typed) {
    OptionalLong step =
        box.open(proposed, person)
            .map(secret -> stepOf(secret, typed, Long.MIN_VALUE))
            .orElse(OptionalLong.empty());
    if (step.isEmpty()) {
      return Optional.empty();
    }
    StoredFactor factor = new StoredFactor(person, proposed, step.getAsLong(), clock.instant());
    if (tx.sql(SecondFactorSql.class).insert(factor) == 0) {
      return Optional.empty();
    }
    note(tx, person, SecondFactorChangeKind.SECOND_FACTOR_SET_UP);
    return Optional.of(newCodes(tx, person));
  }

  /** Makes recovery codes in place of those that there are. */
  List<String> newCodes(WriteTx tx, PersonId person) {
    SecondFactorSql sql = tx.sql(SecondFactorSql.class);
    sql.deleteCodes(person);
    List<RecoveryCode> codes =
        Stream.generate(() -> RecoveryCode.random(random)).limit(RecoveryCode.SEVERAL).toList();
    sql.insertCodes(person, codes.stream().map(code -> code.hash(person)).toList());
    return codes.stream().map(RecoveryCode::shown).toList();
  }

  /** Removes the factor with its recovery codes; false when there is none. */
  static boolean remove(WriteTx tx, PersonId person) {
    SecondFactorSql sql = tx.sql(SecondFactorSql.class);
    sql.deleteCodes(person);
    return sql.delete(person) > 0;
  }

  void note(WriteTx tx, PersonId person, SecondFactorChangeKind kind) {
    auditLog.note(tx, new Viewer(person), person, kind, person, "");
  }
}
