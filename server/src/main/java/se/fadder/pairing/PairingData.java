package se.fadder.pairing;

import java.util.List;
import se.fadder.personaldata.TableData;

/** What is declared of the tables of this room; {@link TableData} says how. */
final class PairingData {
  private PairingData() {}

  static final List<TableData> TABLES =
      TableData.parse(
          """
          table pairing_weights
            nobody: weights of an organisation
            keep organisation_id unit areas weekdays language strangers
          table pairing_proposal
            nobody: goes after some weeks, by pairing.purge
            keep id made_by made_at state revision changed new_hires placed points shortages \
          weights_unit weights_areas weights_weekdays weights_language weights_strangers
          table pairing_proposal_unit
            nobody: goes with its proposal
            keep proposal_id side unit_id
          table pairing_line of new_hire_id; mentor_id
            period: some weeks, by pairing.purge
            gone
            goes id proposal_id new_hire_id mentor_id former_mentor_id moved first_day locked \
          overtaken request_id refusal points seat parts unplaced
          """);
}
