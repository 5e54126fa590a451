package se.fadder.dataprotection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.fadder.db.Database;
import se.fadder.files.HtmlPage;
import se.fadder.kernel.Json;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.kernel.ViewerEndpoint;
import se.fadder.people.Language;

/**
 * {@code GET /person-data}: all that is stored of the viewer; and with {@code person}, for HR, what
 * they may have of somebody. It is a file, and with {@code page=sv} or {@code en} a page to print.
 */
final class PersonExportEndpoint implements ViewerEndpoint {
  private final Database database;
  private final Today today;
  private final PersonExport export;

  PersonExportEndpoint(Database database, Today today, PersonExport export) {
    this.database = database;
    this.today = today;
    this.export = export;
  }

  @Override
  public String path() {
    return "/person-data";
  }

  @Override
  public Answer answer(Viewer viewer, Request request) {
    String page = request.query().get("page");
    Language language = "sv".equals(page) ? Language.SV : "en".equals(page) ? Language.EN : null;
    if (page != null && language == null) {
      return Json.problem(400, Map.of(), "INVALID", "A page is in sv or en.");
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
        ? file(viewer, person.get(), language)
        : Json.problem(404, Map.of(), "NOT_FOUND", "There is nobody, or nobody of yours.");
  }

  private Answer file(Viewer viewer, PersonId person, @Nullable Language language) {
    if (language == null) {
      return Answer.streamed(
          200,
          Map.of(
              "Cache-Control",
              "no-store",
              "Content-Disposition",
              "attachment; filename=\"fadder-" + today.date() + ".json\""),
          "application/json",
          out -> send(viewer, person, JsonExport::new, out));
    }
    return Answer.streamed(
        200,
        HtmlPage.HEADERS,
        "text/html; charset=utf-8",
        out -> send(viewer, person, text -> new PageExport(text, language, today.zone()), out));
  }

  /**
   * Sends an export. However much it is, it is never in memory as a whole, and a client that takes
   * it slowly keeps nobody from reading: it is read to a file first, which has no name any more by
   * the time that it is written, so that it is gone with this process at the latest.
   */
  private void send(
      Viewer viewer, PersonId person, Function<Writer, ExportWriter> form, OutputStream out)
      throws IOException {
    Path named = Files.createTempFile("fadder-person-data", null);
    try (FileChannel file =
        FileChannel.open(
            named,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE)) {
      Writer text = new BufferedWriter(Channels.newWriter(file, UTF_8));
      IOException failure =
          database.read(tx -> {
            try {
              export.write(tx, viewer, person, form.apply(text));
              return null;
            } catch (IOException e) {
              return e;
            }
          });
      if (failure != null) {
        throw failure;
      }
      file.position(0);
      Channels.newInputStream(file).transferTo(out);
    } finally {
      Files.deleteIfExists(named);
    }
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
