package se.fadder.passkeys;

import java.time.Instant;
import java.util.UUID;
import se.fadder.db.WriteTx;
import se.fadder.kernel.PersonId;

/** The rows of passkeys, for tests of the whole. */
public final class PasskeyRows {
  private PasskeyRows() {}

  /** Gives somebody a passkey with which nobody can sign in. */
  public static PasskeyId add(WriteTx tx, PersonId person) {
    PasskeyId id = new PasskeyId(UUID.randomUUID());
    tx.sql(PasskeySql.class)
        .insert(
            new Passkey(
                id,
                person,
                id.value().toString(),
                "",
                0,
                false,
                false,
                "Min mobil",
                Instant.parse("2026-03-01T09:00:00Z"),
                null));
    return id;
  }
}
