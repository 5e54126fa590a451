package se.fadder.mentorship;

import java.util.List;
import se.fadder.personaldata.TableData;

/** What is declared of the tables of this room; {@link TableData} says how. */
final class MentorshipData {
  private MentorshipData() {}

  static final List<TableData> TABLES =
      TableData.parse(
          """
          table mentorship of new_hire_id; mentor_id hr
            period: with the people
            keep id mentor_id new_hire_id kind first_day last_day handed_over_by \
          handed_over_last_day: the other one's history, and figures
          table skill
            nobody: a list to choose from
            keep id organisation_id kind name sort_key retired
          table person_skill of person_id hr
            period: with the person
            gone
            goes person_id side skill_id
          table mentor_profile of person_id hr
            period: with the person
            gone
            goes person_id seats room room_on pause_from pause_to greeting revision
          table newcomer_profile of person_id hr
            period: with the person
            gone
            goes person_id revision
          table kept_apart of one_id; other_id
            period: with the people
            gone
            goes one_id other_id noted_by noted_at
          table mentor_request of new_hire_id; mentor_id
            period: with the people
            null reason by mentor_id; new_hire_id
            keep id new_hire_id mentor_id first_day state asked_by asked_at answered_at \
          unanswered_at: how a pair came to be
          table mentor_request_notice of person_id
            period: until it is put away
            gone
            goes person_id request_id reached_at
          """);
}
