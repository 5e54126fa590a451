package se.fadder.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.fadder.kernel.InvalidSetting;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.SettingValues;

/** Tests for how the secrets of apps lie in the database. */
final class SecretBoxTest {
  private static final byte[] SECRET = {1, 2, 3, 4};
  private static final PersonId OWNER = new PersonId(new UUID(0, 1));

  private final SecureRandom random = new SecureRandom();
  private final SecretBox box = new SecretBox(key(), random);
  private final SecretBox open = new SecretBox(null, random);

  private byte[] key() {
    byte[] key = new byte[SecretBox.KEY_BYTES];
    random.nextBytes(key);
    return key;
  }

  @Test
  void whatIsSealedIsOpenedForItsOwnerWithItsKeyAlone() {
    String stored = box.close(SECRET, OWNER);
    assertThat(stored).isNotEqualTo(box.close(SECRET, OWNER));
    assertThat(box.open(stored, OWNER)).hasValue(SECRET);
    assertThat(box.open(stored, new PersonId(new UUID(0, 2)))).isEmpty();
    assertThat(new SecretBox(key(), random).open(stored, OWNER)).isEmpty();
    assertThat(open.open(stored, OWNER)).isEmpty();
  }

  @Test
  void whatWasLeftOpenIsReadStillAndSealedTheNextTime() {
    String stored = open.close(SECRET, OWNER);
    assertThat(box.open(stored, OWNER)).hasValue(SECRET);
    assertThat(box.isUpToDate(stored)).isFalse();
    assertThat(box.isUpToDate(box.close(SECRET, OWNER))).isTrue();
    assertThat(open.isUpToDate(stored)).isTrue();
  }

  @Test
  void aKeyThatIsNoneIsRefusedAndNotShown() {
    for (String wrong : new String[] {"hemlig!", "aGVtbGln"}) {
      SettingValues values =
          new SettingValues(
              Map.of("signin.secondFactor", "required", "signin.secondFactorKey", wrong));
      assertThatThrownBy(() -> SecondFactorSettings.of(values, false))
          .isInstanceOf(InvalidSetting.class)
          .hasMessageContaining("signin.secondFactorKey")
          .hasMessageNotContaining(wrong);
    }
  }
}
