package se.fadder.scim;

import java.util.List;
import se.fadder.personaldata.TableData;

/** What is declared of the tables of this room; {@link TableData} says how. */
final class ScimData {
  private ScimData() {}

  static final List<TableData> TABLES =
      TableData.parse(
          """
          table scim_user of person_id
            period: with the person
            gone
            goes organisation person_id user_name user_key external_id ended_on gone
          table scim_manager of person_id
            period: with the person
            gone
            gone by manager_id
            goes organisation person_id manager_id unit_id
          """);
}
