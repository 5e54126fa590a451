package se.fadder.client;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/**
 * The photographs of a journey, for people to look at: one of each state, in {@code
 * target/screenshots}, numbered as they come.
 */
final class Photographs {
  private static final Path FOLDER = Path.of("target", "screenshots");

  /**
   * What stays in its place while a page moves would lie upon its middle. As a sheet of its own:
   * the page takes no style that is written into it.
   */
  private static final String UNFIX =
      """
      async () => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(`
          .top, nav.rooms, notice-bar { position: static !important }
          notice-bar { grid-column: 1 / -1 }
          main { position: relative }
          @media (max-width: 59.99rem) { .ask-button { position: absolute !important } }
          .skip-link { display: none !important }
        `);
        document.adoptedStyleSheets = [sheet];
        // A card that comes late would be cut off at the end.
        for (let before = -1, i = 0; i < 20 && before !== document.body.scrollHeight; i++) {
          before = document.body.scrollHeight;
          await new Promise((done) => setTimeout(done, 100));
        }
      }
      """;

  private static final String FIX = "document.adoptedStyleSheets = []";

  private final String journey;
  private int number;

  /**
   * Begins a journey.
   *
   * @param width of the screen, by which the photographs of its sizes are told apart
   */
  Photographs(String journey, int width) {
    this.journey = journey + "-" + width;
  }

  /** Judges what is on the screen, and photographs the whole page, or the dialog over it. */
  void take(Visit visit, String state) {
    Page page = visit.page();
    Browser.assertSound(page);
    number++;
    boolean isWhole = page.locator("dialog:modal").count() == 0;
    if (isWhole) {
      page.evaluate(UNFIX);
    }
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(FOLDER.resolve("%s-%02d-%s.png".formatted(journey, number, state)))
            .setFullPage(isWhole));
    page.evaluate(FIX);
  }
}
