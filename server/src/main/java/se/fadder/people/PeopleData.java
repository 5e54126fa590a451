package se.fadder.people;

import java.util.List;
import se.fadder.personaldata.TableData;

/** What is declared of the tables of this room; {@link TableData} says how. */
final class PeopleData {
  private PeopleData() {}

  static final List<TableData> TABLES =
      TableData.parse(
          """
          table unit
            nobody: the organisation itself
            keep id parent_id kind name sort_key path key opens_on closed_on merged_into
          table person of id hr
            period: as long as they work here, and then until they are erased
            keep id: names nobody once the rest is gone; what others did with them keeps its meaning
            keep erased_at: tells that it was done
            set given_name 'Raderad' by id
            set family_name 'person' by id
            null alias email work_email phone language by id
            blank sort_key search_text by id
          table person_name of person_id
            period: with the person
            gone
            goes person_id tail
          table person_stem of person_id
            period: with the person
            gone
            goes person_id stem sort_key
          table employment of person_id hr
            period: with the person
            blank title by person_id
            keep id person_id unit_id form first_day last_day experience has_plan withdrawn: figures \
          count who worked where, and when
          table former_workplace of employment_id>employment.person_id
            period: with the person
            keep employment_id unit_id until_day: where somebody worked who is nobody by then
          table role_assignment of person_id hr
            period: with the person
            keep id person_id unit_id role first_day last_day: what was decided in a role stays \
          explained by it
          """);
}
