package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.fadder.RunningServer;

/**
 * Tests the way from an empty database by the printed link to an administrator who has chosen
 * templates and invited the first of HR, who signs in. Both are asked for an app as well, as their
 * roles see much of others.
 */
@Tag("slow")
@Tag("journey")
class SetupJourneyBrowserTest extends InBrowser {
  private static final String PASSWORD = "fyra kloka rävar sjunger";
  private static final Pattern LINK = Pattern.compile("http\\S+/#/invitation/[A-Za-z0-9_-]{43}");

  @ParameterizedTest
  @CsvSource({"390, 844", "1280, 900"})
  void anEmptyServerBecomesAnOrganisationsOwn(int width, int height, @TempDir Path folder) {
    Photographs photographs = new Photographs("setup", width);
    Map<String, String> environment =
        Map.of("FADDER_DB_URL", "jdbc:sqlite:" + folder.resolve("fadder.db"));
    try (RunningServer server = RunningServer.start(environment, Clock.systemUTC())) {
      URI address = URI.create("http://127.0.0.1:" + server.port());
      String link = server.setupLink().toString();
      String invitation;
      try (Visit ada = visit(width, height, address)) {
        setUp(ada, link, photographs);
        chooseTemplates(ada, photographs);
        invitation = inviteHr(ada, photographs);
        comeBack(ada, photographs);
      }
      try (Visit late = visit(width, height, address)) {
        late.page().navigate(link);
        assertThat(late.heading("Länken gäller inte längre")).isVisible();
        photographs.take(late, "over");
      }
      try (Visit hanna = visit(width, height, address)) {
        hanna.page().navigate(invitation);
        fill(hanna, "Nytt lösenord", PASSWORD);
        fill(hanna, "Samma lösenord igen", PASSWORD);
        hanna.button("Börja använda Fadder").click();
        SecondStep.connect(hanna);
        assertThat(hanna.heading("Hej Hanna!")).isVisible();
        takeRoutines(hanna, address, photographs);
      }
    }
  }

  private static Visit visit(int width, int height, URI address) {
    return new Visit(
        width < 500 ? STAGE.browser().phone() : STAGE.browser().window(width, height), address);
  }

  private static void fill(Visit visit, String label, String text) {
    visit.page().getByLabel(label).fill(text);
  }

  private static void setUp(Visit ada, String link, Photographs photographs) {
    ada.page().navigate(link);
    assertThat(ada.heading("Välkommen till Fadder")).isVisible();
    assertThat(ada.page().getByLabel("Förnamn")).isVisible();
    Browser.assertSoundByDayAndNight(ada.page());
    photographs.take(ada, "begin");
    ada.page().getByText("Lediga dagar och tidszon").click();
    assertThat(ada.page().getByLabel("Valborgsmässoafton")).hasValue("SHORT");
    assertThat(ada.page().getByLabel("Valborgsmässoafton")).hasCSS("appearance", "none");
    ada.page().getByLabel("Valborgsmässoafton").selectOption("FREE");
    ada.page().evaluate("document.documentElement.style.setProperty('font-size', '200%')");
    Browser.assertSound(ada.page());
    ada.page().evaluate("document.documentElement.style.removeProperty('font-size')");
    photographs.take(ada, "days");
    ada.page().locator("[name=organisation]").fill("811218-9876");
    fill(ada, "Förnamn", "Ada");
    fill(ada, "Efternamn", "Berg");
    fill(ada, "Användarnamn", "ada.berg");
    fill(ada, "Nytt lösenord", PASSWORD);
    fill(ada, "Samma lösenord igen", PASSWORD);
    ada.button("Börja med Fadder").click();
    assertThat(ada.page().locator(".field-error")).containsText("personnummer");
    photographs.take(ada, "refused");
    ada.page().locator("[name=organisation]").fill("Älvsby kommun");
    ada.button("Börja med Fadder").click();
    assertThat(ada.heading("Hej Ada!")).isVisible();
    assertThat(ada.page().getByText("Fadder är inte helt på plats än")).isVisible();
    photographs.take(ada, "today");
  }

  private static void chooseTemplates(Visit ada, Photographs photographs) {
    ada.link("Visa vad som återstår").click();
    assertThat(ada.heading("Introduktionsmallar")).isVisible();
    Browser.assertSoundByDayAndNight(ada.page());
    photographs.take(ada, "missing");
    ada.link("Välj bland färdiga mallar").click();
    Locator template =
        ada.page().getByLabel("Introduktion för socialsekreterare, Försörjningsstöd");
    template.check();
    Browser.assertSoundByDayAndNight(ada.page());
    ada.button("Ta över mallarna").click();
    assertThat(template).hasCount(0);
    assertThat(ada.page().getByText("finns redan hos er")).isVisible();
    photographs.take(ada, "templates");
    ada.page().goBack();
    assertThat(ada.page().locator(".setup-done")).containsText("Introduktionsmallar");
  }

  private static String inviteHr(Visit ada, Photographs photographs) {
    fill(ada, "Förnamn", "Hanna");
    fill(ada, "Efternamn", "Lind");
    fill(ada, "E-post", "hanna.lind@alvsby.example");
    ada.button("Ge rollen HR").click();
    ada.button("Bjud in").click();
    Locator link = ada.page().getByLabel("Länk", new Page.GetByLabelOptions().setExact(true));
    assertThat(link).hasValue(LINK);
    photographs.take(ada, "invited");
    return link.inputValue();
  }

  /** The password alone lets in an administrator by the link only: from then on an app is asked. */
  private static void comeBack(Visit ada, Photographs photographs) {
    ada.open("account");
    ada.button("Logga ut").click();
    ada.signIn("ada.berg", PASSWORD);
    SecondStep.connect(
        ada,
        () -> {
          Browser.assertSoundByDayAndNight(ada.page());
          photographs.take(ada, "app");
        });
  }

  private static void takeRoutines(Visit hanna, URI address, Photographs photographs) {
    hanna.page().navigate(address + "/#/starting-content");
    hanna.page().getByLabel("Hembesök med riskbedömning").check();
    fill(hanna, "Var ligger era rutindokument?", "https://intranat.alvsby.example/rutiner");
    photographs.take(hanna, "routines");
    hanna.button("Ta över rutinerna").click();
    assertThat(hanna.page().getByLabel("Hembesök med riskbedömning")).hasCount(0);
    photographs.take(hanna, "routines-taken");
  }
}
