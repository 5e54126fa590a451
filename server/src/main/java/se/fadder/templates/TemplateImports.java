package se.fadder.templates;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.fadder.db.WriteTx;
import se.fadder.files.FileFault;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Viewer;
import se.fadder.people.People;
import se.fadder.people.UnitId;

/** The import of templates from files, as drafts. */
public final class TemplateImports {
  private final People people;
  private final TemplateDrafts drafts;

  public TemplateImports(People people, TemplateDrafts drafts) {
    this.people = people;
    this.drafts = drafts;
  }

  /**
   * Makes a file the draft of the template whose key it has, or of a new one.
   *
   * @param within any unit of the organisation for which it is to be
   * @param seen the revision of the draft that it takes the place of; 0 for none
   */
  public Outcome<TemplateId> take(WriteTx tx, Viewer viewer, UnitId within, String text, int seen) {
    if (text.getBytes(UTF_8).length > TemplateDrafts.MOST_TEXT) {
      return Outcome.refused(Problem.at("text", "TOO_LONG", "The file is larger than 256 KiB."));
    }
    Template content;
    try {
      content = TemplateFile.read(text).template();
    } catch (FileFault e) {
      return Outcome.refused(
          new Problem("FILE_REFUSED", List.of("text", "" + e.line()), e.reason() + "."));
    }
    if (content.key().isEmpty()) {
      return Outcome.refused(
          new Problem("FILE_REFUSED", List.of("text", "1"), "'key' is missing."));
    }
    Optional<TemplateHead> there =
        people.units(tx, viewer, Set.of(within)).values().stream()
            .map(unit -> unit.path().units().getFirst())
            .findFirst()
            .flatMap(organisation -> TemplateRows.head(tx, organisation, content.key()));
    return there.isEmpty()
        ? drafts.create(tx, viewer, within, content)
        : drafts.save(tx, viewer, there.get().id(), seen, content);
  }
}
