package se.fadder.templates;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.fadder.people.UnitId;
import se.fadder.people.UnitPath;

/**
 * The head of a template, whatever it consists of at present.
 *
 * @param unit the key of the unit that its latest version is for, or its draft while there is none;
 *     null for one that is for the organisation
 * @param latestId null while nothing is published
 * @param latestVersion null while nothing is published
 * @param revision of its draft; null when there is none
 */
public record TemplateHead(
    TemplateId id,
    UnitId organisationId,
    String key,
    String name,
    @Nullable String unit,
    @Nullable TemplateVersionId latestId,
    @Nullable Integer latestVersion,
    @Nullable Integer revision) {

  /** The latest version; none for a template that was never published. */
  public Stream<TemplateVersionId> latestVersions() {
    return Stream.ofNullable(latestId);
  }

  public UnitPath organisation() {
    return UnitPath.root(organisationId);
  }
}
