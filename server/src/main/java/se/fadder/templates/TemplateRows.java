package se.fadder.templates;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import se.fadder.db.Kept;
import se.fadder.db.Tx;
import se.fadder.people.UnitId;

/**
 * The rows of templates and their versions: a transaction asks for each once, however many
 * questions depend on it, and whoever is to look at many of them asks for all ahead. It says
 * nothing of what a viewer may see.
 */
public final class TemplateRows {
  private enum Asked {
    HEADS,
    VERSIONS,
    VERSIONS_OF,
    EXTENDING,
    CONTENTS,
    STEPS
  }

  /** The room for what steps say, in characters: some hundred versions. */
  private static final long ROOM = 8_000_000;

  private static final Kept<TemplateStepId, StepText> TEXTS =
      new Kept<>(ROOM, StepText::characters);
  private static final Kept<TemplateVersionId, List<TemplatePhase>> PHASES =
      new Kept<>(ROOM / 10, TemplateRows::characters);

  private TemplateRows() {}

  public static Map<TemplateId, TemplateHead> heads(Tx tx, Collection<TemplateId> ids) {
    return tx.each(
        Asked.HEADS, ids, some -> byId(tx.sql(TemplateSql.class).heads(some), TemplateHead::id));
  }

  /** The templates of an organisation that have one of the keys. */
  static Map<String, TemplateHead> heads(Tx tx, UnitId organisation, Collection<String> keys) {
    return tx.each(
        new HeadsIn(organisation),
        keys,
        some -> byId(tx.sql(TemplateSql.class).headsIn(organisation, some), TemplateHead::key));
  }

  private record HeadsIn(UnitId organisation) {}

  /** Those of some keys that templates of an organisation have, drafts among them. */
  public static Set<String> keysIn(Tx tx, UnitId organisation, Collection<String> keys) {
    return heads(tx, organisation, keys).keySet();
  }

  public static Optional<TemplateHead> head(Tx tx, UnitId organisation, String key) {
    return Optional.ofNullable(heads(tx, organisation, Set.of(key)).get(key));
  }

  public static Map<TemplateVersionId, TemplateVersion> versions(
      Tx tx, Collection<TemplateVersionId> ids) {
    return tx.each(
        Asked.VERSIONS,
        ids,
        some -> byId(tx.sql(TemplateSql.class).versions(some), TemplateVersion::id));
  }

  /** The version of an identifier that something refers to, so that it is there. */
  public static TemplateVersion version(Tx tx, TemplateVersionId id) {
    return Objects.requireNonNull(versions(tx, Set.of(id)).get(id));
  }

  /** The newest hundred of each template, the newest first. */
  public static Map<TemplateId, List<TemplateVersion>> versionsOf(
      Tx tx, Collection<TemplateId> templates) {
    return tx.each(
        Asked.VERSIONS_OF,
        templates,
        some ->
            tx.sql(TemplateSql.class).versionsOf(some).stream()
                .collect(groupingBy(TemplateVersion::templateId)));
  }

  /** The latest versions of the templates that extend each. */
  static Map<TemplateId, List<TemplateVersion>> extending(Tx tx, Collection<TemplateId> bases) {
    return tx.each(
        Asked.EXTENDING,
        bases,
        some ->
            tx.sql(TemplateSql.class).extending(some).stream()
                .collect(
                    groupingBy(
                        TemplateSql.Extending::extendedId,
                        mapping(TemplateSql.Extending::version, toList()))));
  }

  /** The contents of versions, without what they extend. */
  static Map<TemplateVersionId, Template> contents(Tx tx, Collection<TemplateVersionId> ids) {
    return tx.each(
        Asked.CONTENTS,
        ids,
        some ->
            tx.sql(TemplateSql.class).contents(some).stream()
                .collect(
                    toMap(TemplateSql.Content::id, row -> TemplateFile.stored(row.content()))));
  }

  /** The steps of versions as plans copy them, in order. */
  public static Map<TemplateVersionId, List<TemplateStep>> steps(
      Tx tx, Collection<TemplateVersionId> versions) {
    return tx.each(
        Asked.STEPS,
        versions,
        some ->
            tx.sql(TemplateSql.class).steps(some).stream()
                .collect(
                    groupingBy(
                        TemplateSql.StepInVersion::versionId,
                        mapping(TemplateSql.StepInVersion::step, toList()))));
  }

  public static List<TemplateStep> steps(Tx tx, TemplateVersionId version) {
    return steps(tx, Set.of(version)).getOrDefault(version, List.of());
  }

  /**
   * What those steps say. A published version never changes, so that this is kept in memory; where
   * it is not yet, it is read for the whole version.
   */
  public static Map<TemplateStepId, StepText> texts(Tx tx, Collection<TemplateStepId> steps) {
    return tx.kept(TEXTS, steps, some -> texts(tx.sql(TemplateSql.class).texts(some)));
  }

  private static Map<TemplateStepId, StepText> texts(List<TemplateSql.TextRow> rows) {
    Map<TemplateStepId, StepText> texts = new HashMap<>();
    rows.stream()
        .collect(groupingBy(TemplateSql.TextRow::id))
        .forEach((id, some) ->
            texts.put(
                id,
                some.getFirst()
                    .text(
                        some.stream()
                            .map(TemplateSql.TextRow::document)
                            .filter(Objects::nonNull)
                            .toList())));
    return texts;
  }

  /** The phases of each version, in order; kept in memory as {@link #texts} are. */
  public static Map<TemplateVersionId, List<TemplatePhase>> phases(
      Tx tx, Collection<TemplateVersionId> versions) {
    return tx.kept(
        PHASES,
        versions,
        some ->
            tx.sql(TemplateSql.class).phases(some).stream()
                .collect(
                    groupingBy(
                        TemplateSql.PhaseRow::versionId,
                        mapping(TemplateSql.PhaseRow::phase, toList()))));
  }

  private static int characters(List<TemplatePhase> phases) {
    return phases.stream().mapToInt(phase -> phase.key().length() + phase.name().length()).sum();
  }

  private static <K, V> Map<K, V> byId(Collection<V> values, Function<V, K> id) {
    return values.stream().collect(toMap(id, Function.identity()));
  }
}
