package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.fadder.RunningDemo;

/** Tests that somebody makes, copies, renews and takes back the address for their calendar. */
@Tag("slow")
class CalendarFeedBrowserTest extends InBrowser {
  private static final String COPIED = "Adressen är kopierad.";

  @Test
  void oneMakesTheAddressCopiesItSeesTheCalendarComeAndTakesItBack() throws Exception {
    try (RunningDemo demo = RunningDemo.start();
        Visit alva = new Visit(STAGE.browser().phone(), demo.address()).as(ALVA).open("account")) {
      Page page = alva.page();
      page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
      alva.link("Lägg in samtalen i din kalender").tap();
      assertThat(alva.heading("Samtal i din kalender")).isVisible();
      Browser.assertSoundByDayAndNight(page);

      alva.button("Gör en adress").tap();
      Locator address = page.locator("#calendar-address");
      assertThat(address).hasValue(Pattern.compile(".*/ical/[A-Za-z0-9_-]{43}\\.ics"));
      assertThat(page.locator("#calendar-made")).isFocused();
      assertThat(page.locator(".calendar-how > div")).hasCount(3);
      assertThat(alva.link("Öppna den i Kalender, och välj att prenumerera"))
          .hasAttribute("href", Pattern.compile("webcal://.*\\.ics"));
      Browser.assertSoundByDayAndNight(page);
      String first = address.inputValue();
      alva.button("Kopiera adressen").tap();
      assertThat(page.getByText(COPIED)).isVisible();
      assertThat(page.evaluate("navigator.clipboard.readText()")).isEqualTo(first);

      page.reload();
      assertThat(page.getByText("Ingen kalender har hämtat dem än.")).isVisible();
      assertThat(address).hasCount(0);
      assertThat(page.content()).doesNotContain(secretOf(first));
      HttpResponse<String> fetched = fetch(first);
      assertThat(fetched.statusCode()).isEqualTo(200);
      assertThat(fetched.body()).startsWith("BEGIN:VCALENDAR").doesNotContain("Ekenäs");
      page.reload();
      assertThat(page.getByText(Pattern.compile("Senast hämtade i dag"))).isVisible();
      Browser.assertSoundByDayAndNight(page);

      alva.button("Gör en ny adress").tap();
      answer(page, "Gör en ny adress").tap();
      assertThat(address).not().hasValue(first);
      String second = address.inputValue();
      assertThat(List.of(fetch(first).statusCode(), fetch(second).statusCode()))
          .containsExactly(404, 200);

      alva.button("Klar").tap();
      alva.button("Ta bort adressen").tap();
      answer(page, "Avbryt").tap();
      assertThat(alva.button("Ta bort adressen")).isVisible();
      alva.button("Ta bort adressen").tap();
      answer(page, "Ta bort adressen").tap();
      assertThat(page.getByText("Adressen är borttagen.")).isVisible();
      assertThat(alva.button("Gör en adress")).isVisible();
      assertThat(fetch(second).statusCode()).isEqualTo(404);
    }
  }

  /** A plain link: the phone opens the file in its calendar. */
  @Test
  void oneSessionIsPutIntoTheCalendarFromItsPage() throws IOException {
    try (Visit alva = onPhone().as(ALVA).open("sessions")) {
      Page page = alva.page();
      page.locator("[aria-labelledby=sessions-next] .session-row").first().tap();
      Locator file = alva.link("Lägg i kalendern");
      assertThat(file).hasAttribute("href", Pattern.compile("/sessions/[^/]+\\.ics"));
      Browser.assertSoundByDayAndNight(page);
      Download calendar = page.waitForDownload(file::tap);
      assertThat(Files.readString(calendar.path()))
          .startsWith("BEGIN:VCALENDAR")
          .containsOnlyOnce("BEGIN:VEVENT")
          .contains("DTSTART")
          .doesNotContain("Tallroth");
    }
  }

  private static Locator answer(Page page, String words) {
    return page.locator("page-question button").getByText(words);
  }

  private static String secretOf(String address) {
    return address.replaceAll(".*/([^/]+)\\.ics", "$1");
  }

  private static HttpResponse<String> fetch(String address)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }
  }
}
