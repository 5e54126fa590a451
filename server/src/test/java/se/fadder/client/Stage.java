package se.fadder.client;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import se.fadder.RunningDemo;

/**
 * A browser, one for all browser tests of this process, and a server with the demonstration
 * municipality, one for each class that asks for it.
 */
final class Stage implements BeforeAllCallback {
  private static final ExtensionContext.Namespace SPACE =
      ExtensionContext.Namespace.create(Stage.class);

  private @Nullable ExtensionContext ofClass;

  @Override
  public void beforeAll(ExtensionContext context) {
    ofClass = context;
    // Where there is no browser the class is skipped, or fails, before anything else.
    browser();
  }

  /** The browser, started when the first class needs it; it ends after the last. */
  Browser browser() {
    return requireNonNull(ofClass)
        .getStore(StoreScope.LAUNCHER_SESSION, SPACE)
        .getOrComputeIfAbsent(Browser.class, type -> Browser.start(), Browser.class);
  }

  /** The server, started when the class first asks for it; it ends with the class. */
  RunningDemo server() {
    return requireNonNull(ofClass)
        .getStore(SPACE)
        .getOrComputeIfAbsent(RunningDemo.class, type -> started(), RunningDemo.class);
  }

  private static RunningDemo started() {
    try {
      return RunningDemo.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
