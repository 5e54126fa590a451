package se.fadder.staff;

import java.util.List;
import se.fadder.personaldata.TableData;

/** What is declared of the tables of this room; {@link TableData} says how. */
final class StaffData {
  private StaffData() {}

  static final List<TableData> TABLES =
      TableData.parse(
          """
          table staff_file
            nobody: files and how they went; they go after some weeks, by staff.purge
            keep id organisation given_by machine state row_count employed kept_back skipped waits \
          given_at accepted_by ended_at
          table staff_change of person_id
            period: some weeks, by staff.purge
            gone
            gone by alike_id
            goes file_id place kind state line of_line person_id alike_id employment_id unit_id \
          number given_name family_name email title form first_day last_day role problem
          table staff_number of person_id
            period: with the person
            gone
            goes organisation number person_id
          table staff_role of person_id
            period: with the person
            gone
            goes person_id unit_id role
          """);
}
