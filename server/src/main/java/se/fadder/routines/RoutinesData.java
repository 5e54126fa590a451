package se.fadder.routines;

import java.util.List;
import se.fadder.personaldata.TableData;

/** What is declared of the tables of this room; {@link TableData} says how. */
final class RoutinesData {
  private RoutinesData() {}

  static final List<TableData> TABLES =
      TableData.parse(
          """
          table routine
            nobody: checklists for all
            keep id unit_id key owner_id review_on version
          table routine_version
            nobody: checklists for all
            keep id routine_id version title sort_key purpose document_title document_url words note \
          published_at published_by
          table routine_check
            nobody: checklists for all
            keep version_id number title hint
          table routine_word
            nobody: checklists for all
            keep word routine_id
          table routine_favourite of person_id own
            period: with the person
            gone
            goes person_id routine_id
          table routine_run of person_id own
            period: routines.keptDays, by routines.purge
            gone
            goes id person_id routine_id version_id started_at day ordinal ended_at put_away
          table routine_run_check of run_id>routine_run.person_id own
            period: with the run
            gone
            goes run_id number checked_at
          """);
}
