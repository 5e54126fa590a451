package se.fadder.mentorfollowup;

import java.util.List;
import se.fadder.personaldata.TableData;

/** What is declared of the tables of this room; {@link TableData} says how. */
final class MentorFollowupData {
  private MentorFollowupData() {}

  static final List<TableData> TABLES =
      TableData.parse(
          """
          table fit_check of new_hire_id own
            period: with the new hire
            gone
            goes id mentorship_id new_hire_id round asked_on answer wants_to_talk answered_on \
          talked_on
          table mentor_change_wish of new_hire_id own
            period: as long as it is wished
            gone
            goes mentorship_id new_hire_id wished_on
          table mentor_concern of new_hire_id
            period: derived anew every night
            gone
            goes new_hire_id kind unit_id organisation_id cause day from_day hr_from_day until_day
          """);
}
