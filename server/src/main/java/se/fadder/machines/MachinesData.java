package se.fadder.machines;

import java.util.List;
import se.fadder.personaldata.TableData;

/** What is declared of the tables of this room; {@link TableData} says how. */
final class MachinesData {
  private MachinesData() {}

  static final List<TableData> TABLES =
      TableData.parse(
          """
          table machine_key
            nobody: keys of programs
            keep id organisation name scope hash made_by made_at last_day used_at revoked_at \
          full_until trusted_by
          """);
}
