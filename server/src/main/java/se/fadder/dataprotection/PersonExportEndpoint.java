package se.fadder.dataprotection;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.fadder.db.Database;
import se.fadder.kernel.Endpoint;
import se.fadder.kernel.Json;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;

/**
 * {@code GET /person-data}: all that is stored of the viewer; and with {@code person}, for HR, what
 * they may have of somebody.
 */
final class PersonExportEndpoint implements Endpoint {
  private final Database database;
  private final Today today;
  private final PersonExport export;

  PersonExportEndpoint(Database database, Today today, PersonExport export) {
    this.database = database;
    this.today = today;
    this.export = export;
  }

  @Override
  public String method() {
    return "GET";
  }

  @Override
  public String path() {
    return "/person-data";
  }

  @Override
  public Answer answer(Request request) {
    Viewer viewer = request.viewer();
    if (viewer == null) {
      return Json.unauthenticated();
    }
    Optional<PersonId> person = person(request.query().get("person"), viewer);
    boolean isNoted =
        person.isPresent()
            && database.<Boolean>write(tx -> {
              boolean may = export.mayHave(tx, viewer, person.get());
              if (may) {
                export.note(tx, viewer, person.get());
              }
              return may;
            });
    return isNoted
        ? Json.file(
            "fadder-" + today.date() + ".json",
            database.read(tx -> export.of(tx, viewer, person.get())))
        : Json.problem(404, Map.of(), "NOT_FOUND", "There is nobody, or nobody of yours.");
  }

  private static Optional<PersonId> person(@Nullable String id, Viewer viewer) {
    if (id == null) {
      return Optional.of(viewer.person());
    }
    try {
      return Optional.of(new PersonId(UUID.fromString(id)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
