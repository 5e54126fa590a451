package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** A visit of somebody to the client: what they do, and where things are on the screen. */
final class Visit implements AutoCloseable {
  /** All that is stored on the device under a name. */
  private static final String STORED =
      """
      (name) => new Promise((done) => {
        const request = indexedDB.open('fadder');
        request.onsuccess = () => {
          const all = request.result.transaction(name).objectStore(name).getAll();
          all.onsuccess = () => {
            request.result.close();
            done(all.result);
          };
        };
      })
      """;

  private final Page page;
  private final URI base;
  private final List<String> faults = new ArrayList<>();

  Visit(Page page, URI base) {
    this.page = page;
    this.base = base;
    page.onPageError(faults::add);
    page.onConsoleMessage(message -> {
      if (message.text().contains("Content Security Policy")) {
        faults.add(message.text());
      }
    });
  }

  Page page() {
    return page;
  }

  /** Opens the client, at a page of it such as {@code hires}. */
  Visit open(String place) {
    // As text: an address may be mistyped, as a URI may not.
    page.navigate(base.resolve("/") + "#/" + place);
    return this;
  }

  /** Comes in as one of the demonstration's people, by a tap on the name. */
  Visit as(String name) {
    open("");
    person(name).click();
    assertThat(page.locator(".top")).isVisible();
    return this;
  }

  /** Types a name and a password into the form and sends it. */
  Visit signIn(String username, String password) {
    page.getByLabel("Användarnamn").fill(username);
    page.getByLabel("Lösenord", new Page.GetByLabelOptions().setExact(true)).fill(password);
    button("Logga in").click();
    return this;
  }

  /** One of the demonstration's people, on the way in. */
  Locator person(String name) {
    return page.locator(".demo-person", new Page.LocatorOptions().setHasText(name));
  }

  /** Shows the plan by its parts, all of them unfolded. */
  Visit byPart() {
    page.getByText("Del", new Page.GetByTextOptions().setExact(true)).click();
    return unfold();
  }

  /** Unfolds every group of the plan. */
  Visit unfold() {
    Locator folded = page.locator(".group:not([open]) > summary");
    page.locator(".group").first().waitFor();
    while (folded.count() > 0) {
      folded.first().click();
    }
    return this;
  }

  /** Opens a step of the plan, which is then over the list or beside it. */
  Locator step(String title) {
    row(title).locator(".step-open").click();
    Locator sheet = page.locator(".sheet");
    assertThat(sheet.locator("h2")).hasText(title);
    assertThat(sheet.locator("step-thread")).isVisible();
    return sheet;
  }

  /** The line of a step in the plan. */
  Locator row(String title) {
    return page.locator(".step-row", new Page.LocatorOptions().setHasText(title)).first();
  }

  Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  Locator link(String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
  }

  /** The heading of exactly that text: a card further down may have a name in its own heading. */
  Locator heading(String name) {
    return page.getByRole(
        AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  /** What is told at once, among all that may be: other parts of the page may miss contact too. */
  Locator alert(String text) {
    return page.getByRole(AriaRole.ALERT).filter(new Locator.FilterOptions().setHasText(text));
  }

  /** The tick of the first step with that title. */
  Locator tick(String title) {
    return page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Klart: " + title))
        .first();
  }

  /** Does something that is saved, and waits until the server has answered. */
  void saving(Runnable act) {
    page.waitForResponse(
        response -> String.valueOf(response.request().postData()).contains("idempotencyKey"), act);
  }

  /** How much waits on the device to be sent. */
  int unsent() {
    return stored("queue", "({ input }) => input");
  }

  /** Waits until all is sent: what is still on the device when the visit ends goes with it. */
  void awaitSent() {
    page.waitForCondition(() -> unsent() == 0);
  }

  /** Waits until what was typed is on the device: a page that is gone at once writes nothing. */
  void awaitDraft() {
    page.waitForCondition(() -> stored("drafts", "() => true") > 0);
  }

  private int stored(String name, String which) {
    String count =
        "(name) => (" + STORED + ")(name).then((all) => all.filter(" + which + ").length)";
    return (Integer) page.evaluate(count, name);
  }

  /** Ends the visit; nothing may have gone wrong in it that only the browser noticed. */
  @Override
  public void close() {
    // What is still underway needs no answer any more; one would meet a page that is gone.
    page.unrouteAll();
    page.context().unrouteAll();
    page.context().close();
    assertThat(faults).isEmpty();
  }
}
