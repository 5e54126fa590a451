package se.fadder.fcm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A sender of many messages at once. */
final class FcmSends {
  private FcmSends() {}

  /** The answer to each, in the order in which they came. */
  static List<FcmAnswer.Kind> all(Fcm sender, List<FcmMessage> messages)
      throws InterruptedException {
    List<FcmAnswer.Kind> kinds = new CopyOnWriteArrayList<>();
    List<Thread> threads =
        messages.stream()
            .map(message -> Thread.startVirtualThread(() -> kinds.add(sender.send(message).kind())))
            .toList();
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(kinds).hasSameSizeAs(messages);
    return kinds;
  }
}
