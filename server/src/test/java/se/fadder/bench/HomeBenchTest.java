package se.fadder.bench;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests that the floors of {@link HomeBench} still answer what the client asks for. */
@Tag("slow")
final class HomeBenchTest {
  @Test
  void floorsAnswerAsFadderDoes() throws IOException, SQLException {
    // Another process may read the data set while this one serves what it has.
    Path people = Dataset.ofToday(new Size(1_000)).copy("home-same.db");
    try {
      assertThatCode(() -> HomeBench.checkSame(people, 20)).doesNotThrowAnyException();
    } finally {
      Dataset.delete(people);
    }
  }
}
