package se.fadder.templates;

import java.util.List;
import se.fadder.graph.Args;
import se.fadder.graph.Connection;
import se.fadder.graph.Loader;
import se.fadder.graph.Operation;
import se.fadder.graph.SchemaWiring;
import se.fadder.graph.Wiring;
import se.fadder.kernel.Page.After;
import se.fadder.kernel.Viewer;
import se.fadder.people.PeopleGraph;
import se.fadder.people.Unit;
import se.fadder.templates.TemplatePreviews.VersionOn;

/** The wiring of {@code templates.graphqls}. */
public final class TemplateGraph implements SchemaWiring {
  public static final Loader<TemplateId, TemplateHead> TEMPLATE =
      new Loader<>("templates.template");
  private static final Loader<TemplateId, Unit> UNIT = new Loader<>("templates.unit");
  private static final Loader<TemplateId, List<Unit>> UNITS = new Loader<>("templates.units");
  private static final Loader<TemplateId, Boolean> MAY_EDIT = new Loader<>("templates.mayEdit");
  public static final Loader<TemplateVersionId, TemplateVersion> VERSION =
      new Loader<>("templates.version");
  private static final Loader<TemplateId, List<TemplateVersion>> VERSIONS =
      new Loader<>("templates.versions");
  private static final Loader<TemplateVersionId, Template> CONTENT =
      new Loader<>("templates.content");
  private static final Loader<VersionOn, List<PreviewedStep>> VERSION_ON =
      new Loader<>("templates.versionOn");

  private final Templates templates;
  private final TemplatePreviews previews;

  public TemplateGraph(Templates templates, TemplatePreviews previews) {
    this.templates = templates;
    this.previews = previews;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.loader(TEMPLATE, templates::byIds);
    wiring.loader(UNIT, templates::units);
    wiring.loader(UNITS, templates::unitsFor);
    wiring.loader(MAY_EDIT, templates::mayEdit);
    wiring.loader(VERSION, templates::versions);
    wiring.loader(VERSIONS, templates::versionsOf);
    wiring.loader(CONTENT, templates::contents);
    wiring.loader(VERSION_ON, previews::ofVersions);

    wiring.type("Viewer", Viewer.class).field("templates", this::templates);
    wiring.type("PreviewedStep", PreviewedStep.class);
    wireTemplate(wiring);
    wireVersion(wiring);
    wireContent(wiring);
  }

  private Connection<TemplateHead> templates(Viewer viewer, Args args, Operation operation) {
    return Connection.of(
        operation.read(tx -> templates.page(tx, viewer, args.page())),
        template -> new After(template.key(), template.id().value().toString()));
  }

  private static void wireTemplate(Wiring wiring) {
    wiring
        .node("Template", TemplateHead.class, TemplateId.class, TemplateId::new, TEMPLATE)
        .field("unit", (head, args, operation) -> operation.load(UNIT, head.id()))
        .field(
            "units",
            (head, args, operation) ->
                operation
                    .load(UNITS, head.id())
                    .thenApply(units -> units == null ? List.<Unit>of() : units))
        .field("latest", (head, args, operation) -> operation.load(VERSION, head.latestId()))
        .field(
            "versions",
            (head, args, operation) ->
                operation
                    .load(VERSIONS, head.id())
                    .thenApply(all -> all == null ? List.<TemplateVersion>of() : all))
        .field(
            "viewerMayEdit",
            (head, args, operation) ->
                operation.load(MAY_EDIT, head.id()).thenApply(may -> may != null && may));
  }

  private static void wireVersion(Wiring wiring) {
    wiring
        .node(
            "TemplateVersion",
            TemplateVersion.class,
            TemplateVersionId.class,
            TemplateVersionId::new,
            VERSION)
        .field(
            "publishedBy",
            (version, args, operation) -> operation.load(PeopleGraph.PERSON, version.publishedBy()))
        .field("content", (version, args, operation) -> operation.load(CONTENT, version.id()))
        .field(
            "base", (version, args, operation) -> operation.load(CONTENT, version.baseVersionId()))
        .field(
            "file",
            (version, args, operation) ->
                operation
                    .load(CONTENT, version.id())
                    .thenApply(content -> content == null ? "" : TemplateText.of(content)))
        .field(
            "preview",
            (version, args, operation) ->
                operation.load(VERSION_ON, new VersionOn(version.id(), args.day("firstDay"))));
  }

  private static void wireContent(Wiring wiring) {
    wiring
        .type("TemplateContent", Template.class)
        .field("extends", (content, args, operation) -> content.base());
    wiring.type("TemplatePhase", Template.Phase.class);
    wiring.type("TemplateStep", Template.Step.class);
    wiring.type("StepConditions", Conditions.class);
  }
}
