package se.fadder.audit;

import java.util.List;
import se.fadder.personaldata.TableData;

/** What is declared of the tables of this room; {@link TableData} says how. */
final class AuditData {
  private AuditData() {}

  static final List<TableData> TABLES =
      TableData.parse(
          """
          table change of subject_id hr
            period: kept, as the law on archives and good administration ask who decided what
            keep id at actor_id subject_id kind thing_id detail: the audit log, which holds no names \
          and nothing that anybody typed
          table data_read of subject_id hr
            period: 24 months, by audit.purge
            keep subject_id hour viewer_id kind: who saw what is owed to those whom it was about
          """);
}
