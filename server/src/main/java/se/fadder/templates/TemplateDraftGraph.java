package se.fadder.templates;

import java.util.List;
import se.fadder.graph.Loader;
import se.fadder.graph.Payload;
import se.fadder.graph.SchemaWiring;
import se.fadder.graph.Wiring;
import se.fadder.people.PeopleGraph;
import se.fadder.people.UnitId;
import se.fadder.templates.TemplatePreviews.DraftOn;

/** The wiring of {@code templates-drafts.graphqls}: how templates are written and published. */
public final class TemplateDraftGraph implements SchemaWiring {
  private static final Loader<TemplateId, TemplateDraft> DRAFT = new Loader<>("templates.draft");
  private static final Loader<TemplateId, Template> BASE = new Loader<>("templates.base");
  private static final Loader<DraftOn, List<PreviewedStep>> DRAFT_ON =
      new Loader<>("templates.draftOn");

  private static final int MOST_NOTE = 400;

  private final TemplateDrafts drafts;
  private final TemplateImports imports;
  private final TemplatePreviews previews;

  public TemplateDraftGraph(
      TemplateDrafts drafts, TemplateImports imports, TemplatePreviews previews) {
    this.drafts = drafts;
    this.imports = imports;
    this.previews = previews;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.loader(DRAFT, drafts::of);
    wiring.loader(BASE, drafts::bases);
    wiring.loader(DRAFT_ON, previews::ofDrafts);
    wiring
        .type("Template", TemplateHead.class)
        .field("draft", (head, args, operation) -> operation.load(DRAFT, head.id()));
    wiring
        .type("TemplateDraft", TemplateDraft.class)
        .field(
            "savedBy",
            (draft, args, operation) -> operation.load(PeopleGraph.PERSON, draft.savedBy()))
        .field("base", (draft, args, operation) -> operation.load(BASE, draft.templateId()))
        .field("file", (draft, args, operation) -> TemplateText.of(draft.content()))
        .field(
            "preview",
            (draft, args, operation) ->
                operation.load(DRAFT_ON, new DraftOn(draft.templateId(), args.day("firstDay"))));
    wireMutations(wiring);
  }

  private void wireMutations(Wiring wiring) {
    wiring.mutation(
        "templateCreate",
        (tx, viewer, input) ->
            Payload.of(
                drafts.create(
                    tx,
                    viewer,
                    input.id("unitId", UnitId.class),
                    input.part("content", TemplateInputGraph::template))));
    wiring.mutation(
        "templateDraftSave",
        (tx, viewer, input) ->
            Payload.of(
                drafts.save(
                    tx,
                    viewer,
                    input.id("templateId", TemplateId.class),
                    input.number("revision"),
                    input.part("content", TemplateInputGraph::template))));
    wiring.mutation(
        "templateDraftDiscard",
        (tx, viewer, input) ->
            Payload.of(
                drafts.discard(
                    tx,
                    viewer,
                    input.id("templateId", TemplateId.class),
                    input.number("revision"))));
    wiring.mutation(
        "templatePublish",
        (tx, viewer, input) ->
            Payload.of(
                drafts.publish(
                    tx,
                    viewer,
                    input.id("templateId", TemplateId.class),
                    input.number("revision"),
                    input.text("note", MOST_NOTE))));
    wiring.mutation(
        "templateImport",
        (tx, viewer, input) ->
            Payload.of(
                imports.take(
                    tx,
                    viewer,
                    input.id("unitId", UnitId.class),
                    input.file("text", TemplateDrafts.MOST_TEXT),
                    input.number("revision"))));
  }
}
