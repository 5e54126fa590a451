package se.fadder.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests what of the client needs no document, such as days and steps, in {@code src/test/web}. */
final class ClientLogicTest {
  @Test
  @Timeout(60)
  void holdsWithoutABrowser() throws IOException, InterruptedException {
    Process node =
        new ProcessBuilder(Machine.node().toString(), "--test", "src/test/web")
            .redirectErrorStream(true)
            .start();
    String said = new String(node.getInputStream().readAllBytes(), UTF_8);
    assertThat(node.waitFor()).as(said).isZero();
    assertThat(said).as("none of them ran").containsPattern("pass [1-9]");
  }
}
