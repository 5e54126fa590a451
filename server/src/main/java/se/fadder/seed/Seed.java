package se.fadder.seed;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.fadder.db.Database;
import se.fadder.db.StatementTimedOut;
import se.fadder.db.WriteTx;
import se.fadder.people.PeopleWriter;
import se.fadder.people.Unit;
import se.fadder.templates.Template;
import se.fadder.templates.Templates;

/**
 * The loader of templates and an organisation, all or nothing, and only of what is not there yet.
 */
public final class Seed {
  private static final int MOST_TRIES = 6;

  private final Database database;
  private final Templates templates;
  private final PeopleWriter peopleWriter;
  private final OrganisationSeeder organisationSeeder;

  public Seed(
      Database database,
      Templates templates,
      PeopleWriter peopleWriter,
      OrganisationSeeder organisationSeeder) {
    this.database = database;
    this.templates = templates;
    this.peopleWriter = peopleWriter;
    this.organisationSeeder = organisationSeeder;
  }

  /**
   * The result of a run.
   *
   * @param templates how many templates got a new version
   * @param organisation whether the organisation was loaded; false when it was there already
   */
  public record Loaded(int templates, boolean organisation) {}

  /**
   * Loads the files in one unit of work. It is a long one, a second or two in place of 20 ms, and
   * needs no pieces: it runs before this server listens, so nobody waits for the writer. Another
   * server on the same database that seeds too waits at the first key, and once more when a
   * statement may wait no longer, then finds everything done.
   *
   * @param templateFiles names of template files
   * @param folder of the organisation's files
   * @throws SeedError when a file is wrong; then nothing is stored
   */
  public Loaded load(SeedFiles files, List<String> templateFiles, String folder) {
    List<Template> read = TemplateFiles.read(files, templateFiles);
    Municipality municipality = Municipality.read(files, folder);
    for (int tries = 1; ; tries++) {
      try {
        return database.write(tx -> load(tx, read, municipality));
      } catch (StatementTimedOut e) {
        // Servers that start at once wait for the one that loads: on a slow machine longer than a
        // statement may.
        if (tries == MOST_TRIES) {
          throw e;
        }
      }
    }
  }

  private Loaded load(WriteTx tx, List<Template> read, Municipality municipality) {
    Optional<Unit> there = peopleWriter.organisation(tx, municipality.name());
    if (there.isPresent()) {
      organisationSeeder.addSkills(tx, municipality, there.get());
      return new Loaded(publish(tx, there.get(), read), false);
    }
    Map<String, Unit> units = organisationSeeder.units(tx, municipality);
    int published = publish(tx, root(units), read);
    organisationSeeder.settle(tx, municipality, root(units), units);
    return new Loaded(published, true);
  }

  private static Unit root(Map<String, Unit> units) {
    return units.values().stream()
        .filter(unit -> unit.parentId() == null)
        .findFirst()
        .orElseThrow();
  }

  private int publish(WriteTx tx, Unit organisation, List<Template> read) {
    int published = 0;
    for (Template template : read) {
      published +=
          switch (published(tx, organisation, template)) {
            case Templates.Publication.Published _ -> 1;
            case Templates.Publication.Unchanged _ -> 0;
          };
    }
    return published;
  }

  private Templates.Publication published(WriteTx tx, Unit organisation, Template template) {
    try {
      return templates.publish(tx, organisation.id(), template);
    } catch (IllegalArgumentException e) {
      throw new SeedError("templates/" + template.key(), 0, String.valueOf(e.getMessage()))
          .causedBy(e);
    }
  }
}
