package se.fadder.pulse;

import org.jspecify.annotations.Nullable;

/** What a newcomer answers, each from 1 to 5; and what else there is to say. */
public record PulseAnswers(int welcome, int support, int load, @Nullable String line) {
  int to(PulseQuestion question) {
    return switch (question) {
      case WELCOME -> welcome;
      case SUPPORT -> support;
      case LOAD -> load;
    };
  }
}
