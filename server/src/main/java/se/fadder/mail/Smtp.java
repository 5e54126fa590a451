package se.fadder.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.lang.System.Logger.Level;
import java.net.IDN;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLSocketFactory;

/** The sender of letters by SMTP, a few at a time. */
public final class Smtp implements Mailer, AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Smtp.class.getName());

  /**
   * How long a caller waits: less than an operation may take, so that they hear in any case that
   * the letter is under way.
   */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

  private static final int CONNECT_MS = 5_000;
  private static final int ANSWER_MS = 10_000;
  private static final int AT_ONCE = 4;
  private static final int MOST_WAITING = 64;

  private final Clock clock;
  private final SmtpSettings settings;
  private final Session session;
  private final InternetAddress from;
  private final ThreadPoolExecutor threads;

  /**
   * Prepares the sender; connects to nothing.
   *
   * @throws IllegalArgumentException when the sender is no address
   */
  public Smtp(SmtpSettings settings, Clock clock) {
    this(settings, clock, (SSLSocketFactory) SSLSocketFactory.getDefault());
  }

  /** Prepares a sender that trusts those whom the given sockets trust. */
  Smtp(SmtpSettings settings, Clock clock, SSLSocketFactory sockets) {
    this.settings = settings;
    this.clock = clock;
    this.from = sender(settings.from());
    this.session = Session.getInstance(properties(settings, from, sockets));
    this.threads =
        new ThreadPoolExecutor(
            AT_ONCE,
            AT_ONCE,
            10,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            Thread.ofPlatform().daemon().name("fadder-mail-", 0).factory());
    threads.allowCoreThreadTimeOut(true);
  }

  private static InternetAddress sender(String from) {
    try {
      InternetAddress sender = new InternetAddress(from, true);
      sender.setPersonal(sender.getPersonal(), "UTF-8");
      return sender;
    } catch (AddressException | UnsupportedEncodingException e) {
      throw new IllegalArgumentException("'" + from + "' is not an address", e);
    }
  }

  private static Properties properties(
      SmtpSettings settings, InternetAddress from, SSLSocketFactory sockets) {
    Properties properties = new Properties();
    properties.put("mail.smtp.connectiontimeout", String.valueOf(CONNECT_MS));
    properties.put("mail.smtp.timeout", String.valueOf(ANSWER_MS));
    properties.put("mail.smtp.writetimeout", String.valueOf(ANSWER_MS));
    properties.put("mail.smtp.auth", String.valueOf(settings.user() != null));
    properties.put("mail.smtp.ssl.enable", String.valueOf(settings.tls() == SmtpSettings.Tls.TLS));
    boolean startTls = settings.tls() == SmtpSettings.Tls.STARTTLS;
    properties.put("mail.smtp.starttls.enable", String.valueOf(startTls));
    properties.put("mail.smtp.starttls.required", String.valueOf(startTls));
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    properties.put("mail.smtp.ssl.socketFactory", sockets);
    // Or a failed handshake is tried again by other means.
    properties.put("mail.smtp.socketFactory.fallback", "false");
    // Or the id of each message would name the user and the machine that the server runs as.
    properties.put("mail.from", from.getAddress());
    return properties;
  }

  @Override
  public MailState send(Letter letter) {
    try {
      Future<MailState> sending = threads.submit(() -> attempt(letter));
      return sending.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return MailState.UNDERWAY;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return MailState.UNDERWAY;
    } catch (RejectedExecutionException | ExecutionException e) {
      LOG.log(Level.WARNING, "a letter was not sent: {0}", names(e));
      return MailState.NOT_SENT;
    }
  }

  private MailState attempt(Letter letter) {
    try (Transport transport = session.getTransport("smtp")) {
      Message message = message(letter);
      transport.connect(settings.host(), settings.port(), settings.user(), settings.password());
      transport.sendMessage(message, message.getAllRecipients());
      return MailState.SENT;
    } catch (MessagingException e) {
      LOG.log(Level.WARNING, "a letter was not sent: {0}", names(e));
      return MailState.NOT_SENT;
    }
  }

  private Message message(Letter letter) throws MessagingException {
    MimeMessage message = new MimeMessage(session);
    message.setFrom(from);
    message.setRecipient(Message.RecipientType.TO, recipient(letter.to()));
    message.setSubject(letter.subject(), "UTF-8");
    message.setText(letter.text(), "UTF-8");
    message.setHeader("Date", DATE.format(clock.instant().atOffset(ZoneOffset.UTC)));
    // Keeps holiday replies from coming back (RFC 3834).
    message.setHeader("Auto-Submitted", "auto-generated");
    message.saveChanges();
    return message;
  }

  /**
   * The recipient: one plain address; what could end a header line or begin another recipient is
   * none.
   */
  private static InternetAddress recipient(String to) throws AddressException {
    int at = to.lastIndexOf('@');
    if (at < 1
        || to.chars().anyMatch(c -> Character.isISOControl(c) || " ,;:<>\"()".indexOf(c) >= 0)) {
      throw new AddressException("not a plain address");
    }
    try {
      return new InternetAddress(to.substring(0, at + 1) + IDN.toASCII(to.substring(at + 1)), true);
    } catch (IllegalArgumentException e) {
      throw new AddressException("not a domain");
    }
  }

  /**
   * The class names of a failure and its causes: their messages name the one whom the letter was
   * for.
   */
  private static String names(Throwable failure) {
    StringBuilder names = new StringBuilder();
    for (Throwable e = failure; e != null; e = e.getCause()) {
      names.append(names.isEmpty() ? "" : ", ").append(e.getClass().getSimpleName());
    }
    return names.toString();
  }

  /** Waits a little while for letters that are under way. */
  @Override
  public void close() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
