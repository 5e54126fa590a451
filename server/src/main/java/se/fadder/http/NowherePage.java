package se.fadder.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import se.fadder.kernel.Endpoint.Answer;

/**
 * The answer for a path that leads nowhere: a page with the way home for whoever looks at it in a
 * browser, in Swedish or English, and a line of text for everything else.
 */
final class NowherePage {
  private static final String PAGE =
      """
      <!doctype html>
      <html lang="%s">
        <head>
          <meta charset="utf-8">
          <title>%s – Fadder</title>
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <meta name="color-scheme" content="light dark">
          <link rel="icon" href="/icons/fadder.svg" type="image/svg+xml">
          <link rel="stylesheet" href="/client.css">
        </head>
        <body>
          <main class="alone">
            <div class="alone-welcome">
              <img class="logo" src="/icons/fadder.svg" width="64" height="64" alt="">
              <h1>%2$s</h1>
              <p class="muted">%s</p>
              <p><a class="button button-main" href="/">%s</a></p>
            </div>
          </main>
        </body>
      </html>
      """;

  private static final String SWEDISH =
      PAGE.formatted(
          "sv",
          "Sidan finns inte",
          "Länken kan vara gammal eller felskriven. Inget av ditt har försvunnit.",
          "Till startsidan");

  private static final String ENGLISH =
      PAGE.formatted(
          "en",
          "There is no such page",
          "The link may be old or mistyped. Nothing of yours is gone.",
          "To the start page");

  private static final Map<String, String> HEADERS =
      Map.of(
          "Cache-Control",
          "no-store",
          "Vary",
          "Accept, Accept-Language",
          "Content-Security-Policy",
          "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none';"
              + " frame-ancestors 'none'");

  private NowherePage() {}

  static Answer answer(Request request) {
    boolean isSeen = request.header("accept").filter(it -> it.contains("text/html")).isPresent();
    if (!isSeen || !request.method().equals("GET")) {
      return Responses.text(404, "There is nothing here.");
    }
    String page = isEnglish(request.header("accept-language").orElse("")) ? ENGLISH : SWEDISH;
    return new Answer(404, HEADERS, "text/html; charset=utf-8", page.getBytes(UTF_8));
  }

  /** Whether of the two languages English is named first: browsers name them in that order. */
  private static boolean isEnglish(String languages) {
    return Stream.of(languages.toLowerCase(Locale.ROOT).split(",", -1))
        .map(String::strip)
        .filter(tag -> tag.startsWith("sv") || tag.startsWith("en"))
        .findFirst()
        .filter(tag -> tag.startsWith("en"))
        .isPresent();
  }
}
