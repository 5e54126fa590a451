package se.fadder.signin;

import java.util.List;
import se.fadder.personaldata.TableData;

/** What is declared of the tables of this room; {@link TableData} says how. */
final class SignInData {
  private SignInData() {}

  static final List<TableData> TABLES =
      TableData.parse(
          """
          table account of person_id
            period: with the person
            gone
            goes person_id username changed_at passwordless demonstration
            secret password
          table sign_in_session of person_id
            period: until signed out, or seven days unused
            gone
            goes id person_id client started_at used_at browser system
            secret token_hash
          table invitation of person_id
            period: until used or expired, by signin.purge
            gone
            gone by created_by
            goes id person_id kind created_by created_at expires_at way
            secret token_hash
          table shown_link of person_id
            period: until it was seen, by signin.purge
            gone
            gone by shown_to_id
            goes id person_id kind shown_to_id shown_at seen_at
          table sign_in_throttle
            nobody: hashes that last as long as guesses count
            keep bucket empty_at
          """);
}
