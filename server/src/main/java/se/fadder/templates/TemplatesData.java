package se.fadder.templates;

import java.util.List;
import se.fadder.personaldata.TableData;

/** What is declared of the tables of this room; {@link TableData} says how. */
final class TemplatesData {
  private TemplatesData() {}

  static final List<TableData> TABLES =
      TableData.parse(
          """
          table template
            nobody: what introductions consist of
            keep id former_key key organisation_id
          table template_version
            nobody: what introductions consist of
            keep id template_id version name published_at content note published_by base_version_id \
          unit_key for_experience for_forms for_leads for_units
          table template_phase
            nobody: what introductions consist of
            keep id version_id ordinal key name
          table template_step
            nobody: what introductions consist of
            keep id phase_id ordinal key title why role due required kind open_before_start \
          after_key sign_off_role for_experience for_forms for_leads for_units title_for_others
          table template_document
            nobody: what introductions consist of
            keep step_id ordinal title url
          table template_draft
            nobody: a draft of what introductions consist of
            keep template_id revision name unit_key content saved_at saved_by
          """);
}
