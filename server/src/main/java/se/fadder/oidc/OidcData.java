package se.fadder.oidc;

import java.util.List;
import se.fadder.personaldata.TableData;

/** What is declared of the tables of this room; {@link TableData} says how. */
final class OidcData {
  private OidcData() {}

  static final List<TableData> TABLES =
      TableData.parse(
          """
          table issuer_session of session_id>sign_in_session.person_id
            period: with the session
            gone
            goes session_id issuer
            secret subject_hash sid_hash
          table logout_token
            nobody: hashes that last for minutes
            keep token_hash seen_at
          """);
}
