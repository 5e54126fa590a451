package se.fadder.secondfactor;

import java.util.List;
import se.fadder.personaldata.TableData;

/** What is declared of the tables of this room; {@link TableData} says how. */
final class SecondFactorData {
  private SecondFactorData() {}

  static final List<TableData> TABLES =
      TableData.parse(
          """
          table second_factor of person_id
            period: with the person
            gone
            goes person_id last_step set_up_at
            secret secret
          table recovery_code of person_id
            period: until it is used, or new ones are made
            gone
            goes person_id
            secret code_hash
          table half_sign_in of person_id brief
            period: ten minutes, by secondfactor.purge
            gone
            goes person_id kind browser system ends_at
            secret token_hash
          table factor_proposal of person_id brief
            period: minutes, by secondfactor.purge
            gone
            goes person_id ends_at
            secret secret
          """);
}
