package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

/** GraphiQL, which developers use in demonstration mode, under its own Content-Security-Policy. */
class GraphiqlBrowserTest extends InBrowser {
  @Test
  void asksTheApiAsWhoIsSignedInAndShowsTheSchema() {
    try (Visit visit = onScreen(1280, 800).as(ALVA)) {
      visit.page().navigate(visit.page().url().replaceAll("/#.*|/$", "") + "/graphiql");
      visit.page().locator(".graphiql-execute-button").click();
      assertThat(visit.page().locator(".result-window")).containsText(ALVA);

      visit.page().getByLabel("Show Documentation Explorer").click();
      assertThat(visit.page().getByText("MentorshipConnection").first()).isVisible();
    }
  }
}
