package se.fadder.bench;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests that the floors of {@link HomeBench} still answer what the client asks for. */
@Tag("slow")
final class HomeBenchTest {
  @Test
  void floorsAnswerAsFadderDoes() throws IOException, SQLException {
    Dataset people = Dataset.ofToday(new Size(1_000));

    assertThatCode(() -> HomeBench.checkSame(people.file(), 20)).doesNotThrowAnyException();
  }
}
