package se.fadder.passkeys;

import java.util.List;
import se.fadder.personaldata.TableData;

/** What is declared of the tables of this room; {@link TableData} says how. */
final class PasskeysData {
  private PasskeysData() {}

  static final List<TableData> TABLES =
      TableData.parse(
          """
          table passkey of person_id
            period: with the person
            gone
            goes id person_id public_key counter backup_eligible backed_up name made_at used_at
            secret credential
          table passkey_challenge of person_id brief
            period: minutes, by passkeys.purge
            gone
            goes person_id ends_at
            secret challenge_hash
          """);
}
