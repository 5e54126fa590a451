package se.fadder.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import se.fadder.kernel.Problem;

final class PasswordsTest {
  private static final String HERE = "192.0.2.1";

  private final Passwords passwords =
      new Passwords(new Passwords.Cost(64, 1), 1, new SecureRandom());

  @Test
  void whatNoKeyboardTypesIsRefusedAndEmojiAreTaken() {
    for (String typed :
        List.of("tio tecken\0", "\ttio tecken", "tio tecken\ud83d", "\u0085 tio tecken")) {
      assertThat(Passwords.refusal(typed).map(Problem::code)).contains("UNTYPABLE");
    }
    assertThat(Passwords.refusal("å".repeat(10_000)).map(Problem::code)).contains("TOO_LONG");
    assertThat(Passwords.refusal("🦊👩‍💻❤️ räv och dator")).isEmpty();
    assertThat(Passwords.refusal("🦊".repeat(9)).map(Problem::code)).contains("TOO_SHORT");
  }

  @Test
  void theSameLettersAndSpacesFromAnotherKeyboardAreTheSamePassword() throws Exception {
    HashedPassword stored = passwords.hash("Å ä ö och 🦊 ute");
    assertThat(passwords.matches("A\u030A a\u0308 o\u0308 och 🦊 ute", stored, HERE)).isTrue();
    assertThat(passwords.matches("Å\u00A0ä\u2007ö\u3000och 🦊 ute", stored, HERE)).isTrue();
    assertThat(passwords.matches("å ä ö och 🦊 ute", stored, HERE)).isFalse();
    assertThat(passwords.matches("Å ä ö och 🦊 ute\0", stored, HERE)).isFalse();
    assertThat(passwords.matches("x".repeat(10_000), stored, HERE)).isFalse();
  }

  @Test
  void lengthIsCountedInCharacters() {
    assertThat(Passwords.refusal("🫖".repeat(9))).map(Problem::code).contains("TOO_SHORT");
    assertThat(Passwords.refusal("🫖".repeat(10))).isEmpty();
    assertThat(Passwords.refusal("🫖".repeat(200))).isEmpty();
    assertThat(Passwords.refusal("🫖".repeat(201))).map(Problem::code).contains("TOO_LONG");
    assertThatIllegalArgumentException().isThrownBy(() -> passwords.hash("kort"));
  }

  @Test
  void theSamePasswordIsHashedDifferentlyEachTime() throws Exception {
    HashedPassword one = passwords.hash("samma lösenord");
    HashedPassword other = passwords.hash("samma lösenord");
    assertThat(one).isNotEqualTo(other);
    assertThat(passwords.matches("samma lösenord", one, HERE)).isTrue();
    assertThat(passwords.matches("samma lösenord", other, HERE)).isTrue();
    assertThat(passwords.matches("samma lösenord ", one, HERE)).isFalse();
  }

  @Test
  void theAdvisedCostIsOwasps() throws Exception {
    Passwords advised = new Passwords(Passwords.Cost.ADVISED, 1, new SecureRandom());
    HashedPassword hashed = advised.hash("samma lösenord");
    assertThat(hashed.text()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(advised.matches("samma lösenord", hashed, HERE)).isTrue();
    assertThat(advised.matchesNobody("samma lösenord", HERE)).isFalse();
  }

  @Test
  void aHashOfTheReferenceImplementationIsUnderstood() throws Exception {
    HashedPassword reference =
        new HashedPassword(
            "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4");
    assertThat(passwords.matches("password", reference, HERE)).isTrue();
    assertThat(passwords.matches("Password", reference, HERE)).isFalse();
    assertThat(passwords.renewed("password", reference, HERE))
        .hasValueSatisfying(renewed -> assertThat(renewed.text()).contains("$m=64,t=1,p=1$"));
  }

  @Test
  void aHashOfAnEarlierReleaseIsUnderstoodAndKept() throws Exception {
    HashedPassword earlier =
        new HashedPassword(
            "$argon2id$v=19$m=64,t=1,p=1$AQIDBAUGBwgJCgsMDQ4PEA$h4DZTyRU1QSh2URGogVX81NUZ+kZyeWGgMVA7OXTSRY");
    assertThat(passwords.matches("samma lösenord", earlier, HERE)).isTrue();
    assertThat(passwords.matches("annat lösenord", earlier, HERE)).isFalse();
    assertThat(passwords.renewed("samma lösenord", earlier, HERE)).isEmpty();
  }

  @Test
  void onAThreadThatHashesMemoryIsTakenOnce() throws Exception {
    Passwords advised = new Passwords(Passwords.Cost.ADVISED, 1, new SecureRandom());
    ThreadMXBean counts = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
    List<Long> allocated = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      allocated.add(
          advised.onOwnThread(
              HERE,
              () -> {
                long before = counts.getCurrentThreadAllocatedBytes();
                advised.hash("samma lösenord");
                return counts.getCurrentThreadAllocatedBytes() - before;
              }));
    }
    long memory = Passwords.Cost.ADVISED.bytes();
    assertThat(allocated.getFirst()).isGreaterThan(memory);
    assertThat(allocated.subList(1, allocated.size())).allMatch(more -> more < memory / 10);
  }

  @Test
  void hashesTakeAtMostAQuarterOfTheHeapUnlessThereIsOne() {
    Passwords.Cost cost = Passwords.Cost.ADVISED;
    assertThat(Passwords.atOnce(cost, 64L << 20)).isEqualTo(1);
    assertThat(Passwords.atOnce(cost, 4 * 2 * cost.bytes() - 1)).isEqualTo(1);
    assertThat(Passwords.atOnce(cost, 4 * 2 * cost.bytes())).isEqualTo(2);
    assertThat(Passwords.atOnce(cost, 16L << 30)).isEqualTo(2);
  }

  @Test
  void nobodyWaitsInALineWithoutEnd() throws Exception {
    CountDownLatch free = new CountDownLatch(1);
    List<Future<Boolean>> asked = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 80; i++) {
        asked.add(
            threads.submit(() ->
                passwords.onOwnThread(
                    HERE,
                    () -> {
                      free.await();
                      return true;
                    })));
      }
      while (asked.stream().filter(Future::isDone).count() < 15) {
        Thread.onSpinWait();
      }
      free.countDown();
    }
    int busy = 0;
    for (Future<Boolean> answer : asked) {
      if (answer.state() == Future.State.FAILED) {
        assertThatExceptionOfType(ExecutionException.class)
            .isThrownBy(answer::get)
            .withCauseInstanceOf(Passwords.TooBusy.class);
        busy++;
      } else {
        assertThat(answer.get()).isTrue();
      }
    }
    assertThat(busy).isEqualTo(15);
  }
}
