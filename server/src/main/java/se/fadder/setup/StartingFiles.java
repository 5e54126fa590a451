package se.fadder.setup;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.fadder.routines.DocumentInForce;
import se.fadder.routines.RoutineDraft;
import se.fadder.seed.RoutineFile;
import se.fadder.seed.SeedFiles;
import se.fadder.seed.TemplateFiles;
import se.fadder.templates.RoutineDocument;
import se.fadder.templates.Template;

/**
 * The Swedish templates and routines that come with the server, as an organisation may begin with
 * them: without what is of the invented municipality alone, which are its units and the addresses
 * of its documents. They are read once somebody asks for them.
 */
final class StartingFiles {
  private static final List<String> TEMPLATES =
      List.of(
          "templates/socialsekreterare-barn-och-vuxna.yaml",
          "templates/socialsekreterare-barn-och-familj.yaml",
          "templates/socialsekreterare-forsorjningsstod.yaml");
  private static final List<String> ROUTINES =
      List.of(
          "ta-over-arende",
          "forhandsbedomning",
          "hembesok",
          "inleda-utredning",
          "avsluta-arende",
          "overlamning-fore-ledighet");
  private static final String INVENTED = ".example";

  private StartingFiles() {}

  private static final class Bundled {
    static final Map<String, Template> BY_KEY = readTemplates();
    static final Map<String, RoutineFile> ROUTINES_BY_KEY = readRoutines();
  }

  /** The templates by key, each after the one that it extends. */
  static Map<String, Template> templates() {
    return Bundled.BY_KEY;
  }

  private static Map<String, Template> readTemplates() {
    Map<String, Template> templates = new LinkedHashMap<>();
    for (Template template : TemplateFiles.read(SeedFiles.bundled(), TEMPLATES)) {
      templates.put(template.key(), ofAnybody(template));
    }
    return templates;
  }

  private static Template ofAnybody(Template of) {
    return new Template(
        of.key(),
        of.name(),
        null,
        of.base(),
        of.without(),
        of.onlyFor(),
        of.phases().stream().map(StartingFiles::ofAnybody).toList());
  }

  private static Template.Phase ofAnybody(Template.Phase of) {
    return new Template.Phase(
        of.key(), of.name(), of.steps().stream().map(StartingFiles::ofAnybody).toList());
  }

  private static Template.Step ofAnybody(Template.Step of) {
    List<RoutineDocument> documents =
        of.documents().stream().filter(document -> !isInvented(document.url())).toList();
    return new Template.Step(
        of.key(),
        of.title(),
        of.titleForOthers(),
        of.why(),
        of.responsible(),
        of.due(),
        of.after(),
        of.required(),
        of.signOff(),
        of.kind(),
        of.openBeforeStart(),
        of.onlyFor(),
        documents);
  }

  private static boolean isInvented(String url) {
    String host = URI.create(url).getHost();
    return host != null && host.endsWith(INVENTED);
  }

  /** The template for a unit, by its key; for the whole organisation where that is null. */
  static Template templateFor(Template of, @Nullable String unit) {
    return new Template(
        of.key(), of.name(), unit, of.base(), of.without(), of.onlyFor(), of.phases());
  }

  /** The routines by key. */
  static Map<String, RoutineFile> routines() {
    return Bundled.ROUTINES_BY_KEY;
  }

  private static Map<String, RoutineFile> readRoutines() {
    Map<String, RoutineFile> routines = new LinkedHashMap<>();
    ROUTINES.forEach(key -> routines.put(key, RoutineFile.read(SeedFiles.bundled(), key)));
    return routines;
  }

  /** A routine whose document lies at an address of the organisation's own. */
  static RoutineDraft routineAt(RoutineDraft of, String documentUrl) {
    return new RoutineDraft(
        of.title(),
        of.purpose(),
        new DocumentInForce(of.document().title(), documentUrl),
        of.searchWords(),
        of.checks());
  }
}
