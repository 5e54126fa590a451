package se.fadder.secondfactor;

import java.time.Instant;
import se.fadder.db.WriteTx;
import se.fadder.kernel.PersonId;

/** The rows of second factors, for tests of the whole. */
public final class SecondFactorRows {
  private SecondFactorRows() {}

  /** Gives somebody a second factor with which nobody can make a code. */
  public static void setUp(WriteTx tx, PersonId person) {
    tx.sql(SecondFactorSql.class)
        .insert(new StoredFactor(person, "open:", 0, Instant.parse("2026-03-01T09:00:00Z")));
  }
}
