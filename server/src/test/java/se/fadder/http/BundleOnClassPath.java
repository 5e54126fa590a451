package se.fadder.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.net.URI;
import java.net.URL;
import java.nio.file.Path;

/** The bundle of the client that the build has made, for tests that need it. */
public final class BundleOnClassPath {
  private BundleOnClassPath() {}

  /**
   * The folder of the bundle. Where the build can make none, as on a system that esbuild does not
   * come for, the test is skipped.
   */
  public static Path folder() {
    URL page = BundleOnClassPath.class.getResource(ClientBundle.PAGE);
    if (page == null) {
      assertThat(System.getProperty("bundle.skip"))
          .as("whether the build was to make no bundle")
          .isNotEqualTo("false");
      System.out.println("Tests of the client's bundle skipped: the build made none");
      return abort("skipped: no bundle");
    }
    return Path.of(URI.create(page.toString())).resolveSibling("");
  }
}
