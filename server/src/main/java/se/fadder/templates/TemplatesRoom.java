package se.fadder.templates;

import se.fadder.audit.AuditRoom;
import se.fadder.calendar.CalendarRoom;
import se.fadder.people.PeopleRoom;
import se.fadder.room.Base;
import se.fadder.room.Offering;
import se.fadder.room.Room;

/** The room of templates: their versions and drafts, and when their steps are due. */
public record TemplatesRoom(Room room, Templates templates, TemplateDrafts drafts)
    implements Offering {

  /** Makes the room on the rooms below it. */
  public static TemplatesRoom of(
      Base base, AuditRoom audit, PeopleRoom people, CalendarRoom calendar) {
    audit.changeKinds().add(TemplateChangeKind.values());
    Templates templates = new Templates(base.ids(), base.today(), people.people(), audit.log());
    TemplateDrafts drafts =
        new TemplateDrafts(base.ids(), base.today(), people.people(), templates, audit.log());
    TemplateImports imports = new TemplateImports(people.people(), drafts);
    TemplatePreviews previews = new TemplatePreviews(templates, drafts, calendar.workingDays());
    return new TemplatesRoom(
        Room.named("templates")
            .data(TemplatesData.TABLES)
            .graph("templates", new TemplateGraph(templates, previews))
            .graph("templates-drafts", new TemplateDraftGraph(drafts, imports, previews))
            .build(),
        templates,
        drafts);
  }
}
