package se.fadder.client;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import se.fadder.RunningDemo;

/** A browser and a server with the demonstration municipality, once for all browser tests. */
record Stage(Browser browser, RunningDemo server) implements AutoCloseable {
  @Override
  public void close() throws IOException {
    browser.close();
    server.close();
  }

  private static Stage set() {
    Browser browser = Browser.start();
    try {
      return new Stage(browser, RunningDemo.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sets it before the first class that needs it; it is taken down after the last. */
  static final class Setter implements BeforeAllCallback {
    private @Nullable Stage stage;

    @Override
    public void beforeAll(ExtensionContext context) {
      stage =
          context
              .getRoot()
              .getStore(ExtensionContext.Namespace.create(Stage.class))
              .getOrComputeIfAbsent(Stage.class, type -> set(), Stage.class);
    }

    Stage stage() {
      return requireNonNull(stage);
    }
  }
}
