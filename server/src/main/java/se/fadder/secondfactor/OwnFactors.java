package se.fadder.secondfactor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.fadder.db.Tx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;
import se.fadder.signin.Accounts;

/** Each person's own second factor, as they see it themselves. */
public final class OwnFactors {
  private final FurtherProofs proofs;

  OwnFactors(FurtherProofs proofs) {
    this.proofs = proofs;
  }

  /**
   * A second factor.
   *
   * @param setUpAt since when codes of an app are asked for; null where there is none
   * @param recoveryCodesLeft how many codes on paper are not used
   * @param required whether their roles ask for one
   */
  record Own(@Nullable Instant setUpAt, int recoveryCodesLeft, boolean required) {}

  /** The viewer's own; null where they have no account with a password. */
  public @Nullable Own of(Tx tx, Viewer viewer) {
    PersonId person = viewer.person();
    if (!Accounts.hasPassword(tx, person)) {
      return null;
    }
    SecondFactorSql sql = tx.sql(SecondFactorSql.class);
    return new Own(
        sql.factor(person).map(StoredFactor::setUpAt).orElse(null),
        sql.codesLeft(person),
        proofs.isRequired(tx, person));
  }
}
