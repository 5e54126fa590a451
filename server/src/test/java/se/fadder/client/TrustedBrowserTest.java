package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Tests by what the client names its operations, and what it does when the server does not know
 * them.
 */
@Tag("slow")
class TrustedBrowserTest extends InBrowser {
  private static final String NAMED = "\"documentId\":\"sha256:";
  private static final String TEXT = "\"query\":";

  /** Alva's own; whoever ticks it opens it again. */
  private static final String COURSE = "Yrkesresan, förberedelse och kursdagar";

  @Test
  void operationsAreNamedByTheirHash() {
    try (Visit visit = onPhone()) {
      List<String> sent = listen(visit);
      visit.as(ALVA).open("introduction");
      assertThat(visit.heading("Hej Alva!")).isVisible();
      assertThat(sent).isNotEmpty().allMatch(body -> body.contains(NAMED) && !body.contains(TEXT));
    }
  }

  private static List<String> listen(Visit visit) {
    List<String> sent = new CopyOnWriteArrayList<>();
    visit
        .page()
        .onRequest(request -> {
          if (request.url().endsWith("/graphql")) {
            sent.add(String.valueOf(request.postData()));
          }
        });
    return sent;
  }

  @Test
  void aServerThatDoesNotKnowThemIsSentTheText() {
    try (Visit visit = onPhone()) {
      visit.page().route("**/graphql", route -> answerNamed(route, 404, "DOCUMENT_NOT_FOUND"));
      List<String> sent = listen(visit);
      visit.as(ALVA).open("introduction");
      assertThat(visit.heading("Hej Alva!")).isVisible();
      assertThat(sent).anyMatch(body -> body.contains(TEXT) && !body.contains(NAMED));
    }
  }

  private static void answerNamed(Route route, int status, String code) {
    if (String.valueOf(route.request().postData()).contains(NAMED)) {
      refuse(route, status, code);
    } else {
      route.resume();
    }
  }

  private static void refuse(Route route, int status, String code) {
    route.fulfill(
        new Route.FulfillOptions()
            .setStatus(status)
            .setContentType("application/graphql-response+json")
            .setBody(
                "{\"errors\":[{\"message\":\"No.\",\"extensions\":{\"code\":\"" + code + "\"}}]}"));
  }

  @Test
  void aPageThatIsOlderThanTheServerAsksToBeReloaded() {
    try (Visit visit = onPhone().as(KATARINA)) {
      // To the end of the old page: it asks again when it notices that it is answered.
      AtomicBoolean isReloaded = new AtomicBoolean();
      visit
          .page()
          .route(
              "**/graphql",
              route -> {
                if (isReloaded.get()) {
                  route.resume();
                  return;
                }
                boolean named = String.valueOf(route.request().postData()).contains(NAMED);
                refuse(
                    route,
                    named ? 404 : 403,
                    named ? "DOCUMENT_NOT_FOUND" : "DOCUMENT_NOT_TRUSTED");
              });
      visit.link("Personer").click();
      assertThat(visit.page().getByText("Fadder har fått en ny version.")).isVisible();
      Browser.assertSound(visit.page());
      visit.page().onFrameNavigated(frame -> isReloaded.set(true));
      visit.button("Ladda om sidan").click();
      assertThat(visit.page().getByText("Fadder har fått en ny version.")).hasCount(0);
      assertThat(visit.heading("Nyanställda")).isVisible();
    }
  }

  @Test
  void whereTheBrowserReckonsNoHashTheTextIsSent() {
    try (Visit visit = onPhone()) {
      visit
          .page()
          .addInitScript(
              "Object.defineProperty(Crypto.prototype, 'subtle', {value: undefined});"
                  + "Object.defineProperty(Crypto.prototype, 'randomUUID', {value: undefined});");
      List<String> sent = listen(visit);
      visit.as(ALVA).open("introduction");
      visit.saving(visit.tick(COURSE)::tap);
      assertThat(visit.tick(COURSE)).isChecked();
      visit.saving(visit.tick(COURSE)::tap);
      assertThat(visit.tick(COURSE)).not().isChecked();
      assertThat(sent).isNotEmpty().noneMatch(body -> body.contains(NAMED));
    }
  }
}
