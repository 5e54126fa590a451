package se.fadder.onboarding;

import java.util.List;
import se.fadder.graph.Args;
import se.fadder.graph.Connection;
import se.fadder.graph.GraphRoom;
import se.fadder.graph.Loader;
import se.fadder.graph.Operation;
import se.fadder.graph.Payload;
import se.fadder.graph.Wiring;
import se.fadder.kernel.Page.After;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;
import se.fadder.onboarding.TemplateDrafts.Outcome;
import se.fadder.onboarding.TemplatePreviews.DraftOn;
import se.fadder.onboarding.TemplatePreviews.VersionOn;
import se.fadder.people.Employment;
import se.fadder.people.EmploymentId;
import se.fadder.people.PeopleGraph;
import se.fadder.people.Unit;
import se.fadder.people.UnitId;

/** Wires {@code onboarding-templates.graphqls}: templates, and how plans begin from them. */
public final class TemplateGraph implements GraphRoom {
  private static final Loader<TemplateId, TemplateHead> TEMPLATE =
      new Loader<>("onboarding.template");
  private static final Loader<TemplateId, Unit> UNIT = new Loader<>("onboarding.templateUnit");
  private static final Loader<TemplateId, List<Unit>> UNITS =
      new Loader<>("onboarding.templateUnits");
  private static final Loader<TemplateId, Boolean> MAY_EDIT =
      new Loader<>("onboarding.templateMayEdit");
  private static final Loader<TemplateVersionId, TemplateVersion> VERSION =
      new Loader<>("onboarding.templateVersion");
  private static final Loader<TemplateId, List<TemplateVersion>> VERSIONS =
      new Loader<>("onboarding.templateVersions");
  private static final Loader<TemplateVersionId, Template> CONTENT =
      new Loader<>("onboarding.templateContent");
  private static final Loader<TemplateId, TemplateDraft> DRAFT =
      new Loader<>("onboarding.templateDraft");
  private static final Loader<TemplateId, Template> BASE = new Loader<>("onboarding.templateBase");
  private static final Loader<DraftOn, List<PreviewedStep>> DRAFT_ON =
      new Loader<>("onboarding.templateDraftOn");
  private static final Loader<VersionOn, List<PreviewedStep>> VERSION_ON =
      new Loader<>("onboarding.templateVersionOn");

  private static final Loader<PlanId, NewerVersion> NEWER = new Loader<>("onboarding.newerVersion");

  private static final int MOST_NOTE = 400;

  private final Templates templates;
  private final TemplateDrafts drafts;
  private final TemplateImports imports;
  private final TemplatePreviews previews;
  private final Beginnings beginnings;
  private final TakeOvers takeOvers;
  private final Unplanned unplanned;

  public TemplateGraph(
      Templates templates,
      TemplateDrafts drafts,
      TemplateImports imports,
      TemplatePreviews previews,
      Beginnings beginnings,
      TakeOvers takeOvers,
      Unplanned unplanned) {
    this.templates = templates;
    this.drafts = drafts;
    this.imports = imports;
    this.previews = previews;
    this.beginnings = beginnings;
    this.takeOvers = takeOvers;
    this.unplanned = unplanned;
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
    wiring.loader(DRAFT, drafts::of);
    wiring.loader(BASE, drafts::bases);
    wiring.loader(DRAFT_ON, previews::ofDrafts);
    wiring.loader(VERSION_ON, previews::ofVersions);

    wiring.loader(NEWER, takeOvers::newer);

    wiring
        .type("Viewer", Viewer.class)
        .field("templates", this::templates)
        .field("employmentsWithoutPlan", this::withoutPlan);
    wiring
        .type("Plan", Plan.class)
        .field("newerVersion", (plan, args, operation) -> operation.load(NEWER, plan.id()));
    wiring.type("NewerVersion", NewerVersion.class);
    wireTemplate(wiring);
    wireVersion(wiring);
    wireDraft(wiring);
    wireContent(wiring);
    wireMutations(wiring);
  }

  private Connection<TemplateHead> templates(Viewer viewer, Args args, Operation operation) {
    return Connection.of(
        operation.read(tx -> templates.page(tx, viewer, args.page())),
        template -> new After(template.key(), template.id().value().toString()));
  }

  private Connection<Employment> withoutPlan(Viewer viewer, Args args, Operation operation) {
    return Connection.of(
        operation.read(tx -> unplanned.inReach(tx, viewer, args.page())),
        at -> new After(at.firstDay().toString(), at.id().value().toString()));
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
        .field("draft", (head, args, operation) -> operation.load(DRAFT, head.id()))
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

  private static void wireDraft(Wiring wiring) {
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
    wiring.type("PreviewedStep", PreviewedStep.class);
  }

  private static void wireContent(Wiring wiring) {
    wiring
        .type("TemplateContent", Template.class)
        .field("extends", (content, args, operation) -> content.base());
    wiring.type("TemplatePhase", Template.Phase.class);
    wiring.type("TemplateStep", Template.Step.class);
    wiring.type("StepConditions", Conditions.class);
  }

  private void wireMutations(Wiring wiring) {
    wiring.mutation(
        "templateCreate",
        (tx, viewer, input) ->
            payload(
                drafts.create(
                    tx,
                    viewer,
                    input.id("unitId", UnitId.class),
                    input.part("content", TemplateInputGraph::template))));
    wiring.mutation(
        "templateDraftSave",
        (tx, viewer, input) ->
            payload(
                drafts.save(
                    tx,
                    viewer,
                    input.id("templateId", TemplateId.class),
                    input.number("revision"),
                    input.part("content", TemplateInputGraph::template))));
    wiring.mutation(
        "templateDraftDiscard",
        (tx, viewer, input) ->
            payload(
                drafts.discard(
                    tx,
                    viewer,
                    input.id("templateId", TemplateId.class),
                    input.number("revision"))));
    wiring.mutation(
        "templatePublish",
        (tx, viewer, input) ->
            payload(
                drafts.publish(
                    tx,
                    viewer,
                    input.id("templateId", TemplateId.class),
                    input.number("revision"),
                    input.text("note", MOST_NOTE))));
    wiring.mutation(
        "templateImport",
        (tx, viewer, input) ->
            payload(
                imports.take(
                    tx,
                    viewer,
                    input.id("unitId", UnitId.class),
                    input.file("text", TemplateDrafts.MOST_TEXT),
                    input.number("revision"))));
    wiring.mutation(
        "planBegin",
        (tx, viewer, input) ->
            OnboardingGraph.payload(
                beginnings.begin(
                    tx,
                    viewer,
                    input.id("employmentId", EmploymentId.class),
                    input.idOrNull("templateId", TemplateId.class),
                    input.idOrNull("ownerId", PersonId.class))));
    wiring.mutation(
        "planTakeOver",
        (tx, viewer, input) ->
            OnboardingGraph.payload(
                takeOvers.takeOver(
                    tx, viewer, input.id("planId", PlanId.class), input.number("version"))));
  }

  private static Payload payload(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done(TemplateId id) -> Payload.of(id);
      case Outcome.Refused(var id, var problems) -> new Payload(id, problems);
    };
  }
}
