package se.fadder.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.DummySSLSocketFactory;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.fadder.kernel.SettableClock;
import se.fadder.mail.Mailer.Letter;
import se.fadder.mail.Mailer.MailState;
import se.fadder.mail.SmtpSettings.Tls;

/** Tests letters to a real mail server, and to servers that are none. */
final class SmtpTest {
  private static final String HOST = "localhost";
  private static final String STORE_PASSWORD = "changeit";
  private static final Letter LETTER =
      new Letter("asa@exempel.example", "Välkommen, Åsa Öst", "Hej Åsa!\n\nSmörgås.\n");

  private final GreenMail plain = new GreenMail(new ServerSetup(0, HOST, "smtp"));
  private final GreenMail encrypted = new GreenMail(new ServerSetup(0, HOST, "smtps"));

  /** The mail server's own certificate names no host; this one names it. */
  @BeforeAll
  static void certify(@TempDir Path folder) throws Exception {
    Path store = folder.resolve("mail.p12");
    List<String> keytool =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair",
            "-keystore",
            store.toString(),
            "-storepass",
            STORE_PASSWORD,
            "-keyalg",
            "EC",
            "-dname",
            "CN=localhost",
            "-ext",
            "san=dns:localhost");
    assertThat(new ProcessBuilder(keytool).inheritIO().start().waitFor()).isZero();
    System.setProperty("greenmail.tls.keystore.file", store.toString());
    System.setProperty("greenmail.tls.keystore.password", STORE_PASSWORD);
  }

  @AfterAll
  static void forget() {
    System.clearProperty("greenmail.tls.keystore.file");
    System.clearProperty("greenmail.tls.keystore.password");
  }

  @BeforeEach
  void start() {
    plain.start();
    encrypted.start();
  }

  @AfterEach
  void stop() {
    plain.stop();
    encrypted.stop();
  }

  @Test
  void aLetterArrivesWithEveryLetterOfItsAlphabet() throws Exception {
    assertThat(send(to(plain, Tls.NONE), LETTER)).isEqualTo(MailState.SENT);
    MimeMessage message = only(plain);
    assertThat(message.getSubject()).isEqualTo("Välkommen, Åsa Öst");
    assertThat(message.getContent().toString().strip().replace("\r\n", "\n"))
        .isEqualTo("Hej Åsa!\n\nSmörgås.");
    assertThat(message.getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
    assertThat(((InternetAddress) message.getFrom()[0]).getPersonal()).isEqualTo("Fadder i Sjöby");
    assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(message.getSentDate()).isEqualTo(SettableClock.on("2026-03-11").instant());
  }

  @Test
  void noHeaderNamesTheMachineThatItComesFrom() throws Exception {
    send(to(plain, Tls.NONE), LETTER);
    assertThat(only(plain).getMessageID()).endsWith("@sjoby.example>");
    assertThat(Collections.list(only(plain).getAllHeaderLines()).toString())
        .doesNotContain(System.getProperty("user.name") + "@");
  }

  @Test
  void aDomainWithSwedishLettersIsReached() throws Exception {
    assertThat(send(to(plain, Tls.NONE), new Letter("asa@sjöby.example", "Hej", "Hej")))
        .isEqualTo(MailState.SENT);
    assertThat(only(plain).getAllRecipients()[0]).hasToString("asa@xn--sjby-6qa.example");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "asa@a.example\r\nBcc: bo@b.example",
        "asa@a.example\nX: y",
        "asa@a.example, bo@b.example",
        "asa@a.example bo@b.example",
        "Åsa <asa@a.example>",
        "asa",
        "@a.example",
        "asa@",
        "",
        "asa@a..example",
        "asa@\0.example"
      })
  void whatIsNoPlainAddressGetsNoLetter(String address) {
    assertThat(send(to(plain, Tls.NONE), new Letter(address, "Hej", "Hej")))
        .isEqualTo(MailState.NOT_SENT);
    assertThat(plain.getReceivedMessages()).isEmpty();
  }

  @Test
  void aSubjectIsOneLine() {
    for (String subject : List.of("Hej\r\nBcc: bo@b.example", "Hej\n", "Hej\0")) {
      assertThatThrownBy(() -> new Letter("asa@a.example", subject, "Hej"))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void aDotOnALineOfItsOwnDoesNotEndTheLetter() throws Exception {
    send(to(plain, Tls.NONE), new Letter("asa@a.example", "Hej", "Ett\n.\nTvå\n"));
    assertThat(only(plain).getContent().toString()).contains("Två");
  }

  @Test
  void aServerThatCannotEncryptGetsNoLetterWhenItMust() {
    assertThat(send(to(plain, Tls.STARTTLS), LETTER)).isEqualTo(MailState.NOT_SENT);
    assertThat(plain.getReceivedMessages()).isEmpty();
  }

  @Test
  void aServerWhoseCertificateNobodyVouchesForGetsNoLetter() {
    assertThat(send(to(encrypted, Tls.TLS), LETTER)).isEqualTo(MailState.NOT_SENT);
    assertThat(encrypted.getReceivedMessages()).isEmpty();
  }

  @Test
  void aServerThatIsTrustedGetsTheLetterAndThePassword() throws Exception {
    encrypted.setUser("fadder", "hemlig");
    assertThat(sendTrusting(HOST)).isEqualTo(MailState.SENT);
    assertThat(only(encrypted).getSubject()).isEqualTo("Välkommen, Åsa Öst");
  }

  @Test
  void aTrustedCertificateOfAnotherServerGetsNoLetter() {
    encrypted.setUser("fadder", "hemlig");
    assertThat(sendTrusting("127.0.0.1")).isEqualTo(MailState.NOT_SENT);
    assertThat(encrypted.getReceivedMessages()).isEmpty();
  }

  private MailState sendTrusting(String host) {
    int port = encrypted.getSmtps().getPort();
    SmtpSettings settings =
        new SmtpSettings(host, port, "fadder", "hemlig", "fadder@sjoby.example", Tls.TLS);
    try (Smtp smtp =
        new Smtp(settings, SettableClock.on("2026-03-11"), new DummySSLSocketFactory())) {
      return smtp.send(LETTER);
    }
  }

  @Test
  void nobodyWaitsForAServerThatSaysNothing() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getByName(HOST));
        Smtp smtp =
            new Smtp(settings(silent.getLocalPort(), Tls.NONE), SettableClock.on("2026-03-11"))) {
      long start = System.nanoTime();
      assertThat(smtp.send(LETTER)).isEqualTo(MailState.UNDERWAY);
      assertThat((System.nanoTime() - start) / 1e9).isLessThan(5);
    }
  }

  @Test
  void aServerThatIsNotThereGetsNoLetter() {
    SmtpSettings settings = to(plain, Tls.NONE);
    plain.stop();
    assertThat(send(settings, LETTER)).isEqualTo(MailState.NOT_SENT);
  }

  @Test
  void aSenderThatIsNoAddressIsRefusedAtOnce() {
    SmtpSettings settings = new SmtpSettings(HOST, 25, null, null, "Fadder", Tls.NONE);
    assertThatThrownBy(() -> new Smtp(settings, SettableClock.on("2026-03-11")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static MailState send(SmtpSettings settings, Letter letter) {
    try (Smtp smtp = new Smtp(settings, SettableClock.on("2026-03-11"))) {
      return smtp.send(letter);
    }
  }

  private static SmtpSettings to(GreenMail server, Tls tls) {
    return settings(tls == Tls.TLS ? server.getSmtps().getPort() : server.getSmtp().getPort(), tls);
  }

  private static SmtpSettings settings(int port, Tls tls) {
    return new SmtpSettings(HOST, port, null, null, "Fadder i Sjöby <fadder@sjoby.example>", tls);
  }

  private static MimeMessage only(GreenMail server) {
    assertThat(server.getReceivedMessages()).hasSize(1);
    return server.getReceivedMessages()[0];
  }
}
