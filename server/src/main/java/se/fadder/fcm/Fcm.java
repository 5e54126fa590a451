package se.fadder.fcm;

import com.google.firebase.FirebaseApp;
import com.google.firebase.FirebaseOptions;
import com.google.firebase.IncomingHttpResponse;
import com.google.firebase.ThreadManager;
import com.google.firebase.messaging.AndroidConfig;
import com.google.firebase.messaging.ApnsConfig;
import com.google.firebase.messaging.Aps;
import com.google.firebase.messaging.ApsAlert;
import com.google.firebase.messaging.FirebaseMessaging;
import com.google.firebase.messaging.FirebaseMessagingException;
import com.google.firebase.messaging.Message;
import com.google.firebase.messaging.WebpushConfig;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.BackgroundThrottle;

/** The sender of messages by Firebase's Admin SDK. The one file in the server that knows it. */
public final class Fcm implements MessageSender, AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Fcm.class.getName());

  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Clock clock;
  private final FcmWatch watch;
  private final int atOnce;
  private final Semaphore turns;
  private final BackgroundThrottle background;
  private final FcmTransport transport;
  private final FcmCredentials credentials;
  private final FirebaseApp app;
  private final FirebaseMessaging messaging;
  private volatile boolean closed;

  /**
   * Prepares the sender; connects to nothing.
   *
   * @param background messages are made there
   * @throws IllegalArgumentException when the file of credentials is none
   */
  public Fcm(FcmSettings settings, BackgroundThrottle background, Clock clock, FcmWatch watch) {
    this(settings, background, clock, watch, defaultTrust());
  }

  /** Prepares a sender that trusts those whom the given context trusts. */
  public Fcm(
      FcmSettings settings,
      BackgroundThrottle background,
      Clock clock,
      FcmWatch watch,
      SSLContext trust) {
    this.background = background;
    this.clock = clock;
    this.watch = watch;
    this.atOnce = settings.atOnce();
    this.turns = new Semaphore(atOnce);
    this.transport = new FcmTransport(settings, trust, background);
    this.credentials = FcmCredentials.read(settings.credentials(), transport);
    this.app = FirebaseApp.initializeApp(options(), "fadder-" + UUID.randomUUID());
    this.messaging = FirebaseMessaging.getInstance(app);
  }

  private static SSLContext defaultTrust() {
    try {
      return SSLContext.getDefault();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private FirebaseOptions options() {
    return FirebaseOptions.builder()
        .setCredentials(credentials)
        .setProjectId(credentials.project())
        .setHttpTransport(transport)
        .setThreadManager(new VirtualThreads())
        .build();
  }

  /**
   * The threads in place of the SDK's hundred platform threads; sending one by one needs none of
   * either.
   */
  private static final class VirtualThreads extends ThreadManager {
    @Override
    protected ExecutorService getExecutor(FirebaseApp app) {
      return Executors.newVirtualThreadPerTaskExecutor();
    }

    @Override
    protected void releaseExecutor(FirebaseApp app, ExecutorService executor) {
      executor.shutdownNow();
    }

    @Override
    protected ThreadFactory getThreadFactory() {
      return Thread.ofVirtual().name("fadder-fcm-", 0).factory();
    }
  }

  @Override
  public int atOnce() {
    return atOnce;
  }

  @Override
  public FcmAnswer send(FcmMessage message) {
    try {
      turns.acquire();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new FcmAnswer.Unavailable(Optional.empty(), "interrupted");
    }
    try {
      return closed ? new FcmAnswer.Unavailable(Optional.empty(), "closed") : watched(message);
    } finally {
      turns.release();
    }
  }

  private FcmAnswer watched(FcmMessage message) {
    long began = System.nanoTime();
    FcmAnswer answer = attempt(message);
    watch.answered(answer.kind(), System.nanoTime() - began);
    if (answer instanceof FcmAnswer.BadMessage(String reason)) {
      LOG.log(
          Level.ERROR,
          "FCM does not understand a message of the kind {0}: {1}",
          message.kind(),
          reason);
    }
    return answer;
  }

  /**
   * Tries to send a message, once more with another access token where the first is refused: one
   * can end before its time, and a message must not be held up by that.
   */
  private FcmAnswer attempt(FcmMessage message) {
    try {
      Optional<String> used = credentials.ready();
      try {
        return accepted(message);
      } catch (FirebaseMessagingException e) {
        if (!isUnauthenticated(e)) {
          return answer(message, e);
        }
      }
      credentials.replace(used);
      return accepted(message);
    } catch (FirebaseMessagingException e) {
      return answer(message, e);
    } catch (IOException e) {
      return FcmUnreachable.answer(e, clock.instant());
    } catch (RuntimeException e) {
      return unreadable(e);
    }
  }

  /** Sends with an access token at hand, for nobody else should wait while one is asked for. */
  private FcmAnswer accepted(FcmMessage message) throws FirebaseMessagingException {
    return background.working(() -> new FcmAnswer.Accepted(messaging.send(build(message))));
  }

  /** The answer that cannot be read: the SDK breaks at what it does not expect. */
  private FcmAnswer unreadable(RuntimeException e) {
    return closed || Thread.currentThread().isInterrupted()
        ? new FcmAnswer.Unavailable(Optional.empty(), "closed")
        : FcmUnreachable.answer(e, clock.instant());
  }

  /**
   * Whether it is the server's credentials that are refused, and not those that FCM has with
   * another service behind it.
   */
  private static boolean isUnauthenticated(FirebaseMessagingException e) {
    return e.getMessagingErrorCode() == null
        && Optional.ofNullable(e.getHttpResponse())
            .filter(response -> FcmResponse.sent(response.getStatusCode()) == 401)
            .isPresent();
  }

  private FcmAnswer answer(FcmMessage message, FirebaseMessagingException e) {
    return refusal(e)
        .map(error -> error.answer(message, clock.instant()))
        .orElseGet(() -> FcmUnreachable.answer(e, clock.instant()));
  }

  /**
   * The error that FCM has answered with; empty when it has not answered, or not in a way that can
   * be read.
   */
  private static Optional<FcmError> refusal(FirebaseMessagingException e) {
    return Optional.ofNullable(e.getHttpResponse())
        .filter(response -> FcmResponse.sent(response.getStatusCode()) / 100 != 2)
        .map(response ->
            new FcmError(
                FcmResponse.sent(response.getStatusCode()),
                e.getMessagingErrorCode() == null ? null : e.getMessagingErrorCode().name(),
                header(response, "retry-after"),
                response.getContent() == null ? "" : response.getContent()));
  }

  private static @Nullable String header(IncomingHttpResponse response, String name) {
    return response.getHeaders().entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .map(header ->
            header.getValue() instanceof List<?> values ? values.getFirst() : header.getValue())
        .map(String::valueOf)
        .findFirst()
        .orElse(null);
  }

  private static Message build(FcmMessage message) {
    Message.Builder builder = Message.builder().putAllData(FcmFields.data(message));
    address(builder, message);
    switch (message.platform()) {
      case WEB -> builder.setWebpushConfig(web(message));
      case ANDROID -> builder.setAndroidConfig(android(message));
      case IOS -> builder.setApnsConfig(apple(message));
    }
    return builder.build();
  }

  @SuppressWarnings("deprecation") // clients still register with tokens
  private static void address(Message.Builder builder, FcmMessage message) {
    switch (message.tokenKind()) {
      case TOKEN -> builder.setToken(message.token());
      case INSTALLATION -> builder.setFid(message.token());
    }
  }

  private static WebpushConfig web(FcmMessage message) {
    return WebpushConfig.builder().putAllHeaders(FcmFields.webHeaders(message)).build();
  }

  private static AndroidConfig android(FcmMessage message) {
    return AndroidConfig.builder()
        .setCollapseKey(message.kind())
        .setTtl(message.timeToLive().toMillis())
        .setPriority(
            switch (message.urgency()) {
              case NORMAL -> AndroidConfig.Priority.NORMAL;
              case HIGH -> AndroidConfig.Priority.HIGH;
            })
        .build();
  }

  /**
   * The settings for Apple, which shows nothing without an alert; the app puts its own text in
   * place of the keys.
   */
  private static ApnsConfig apple(FcmMessage message) {
    ApsAlert alert =
        ApsAlert.builder()
            .setTitleLocalizationKey(FcmFields.titleKey(message))
            .setLocalizationKey(FcmFields.textKey(message))
            .build();
    return ApnsConfig.builder()
        .putAllHeaders(FcmFields.appleHeaders(message))
        .setAps(
            Aps.builder()
                .setAlert(alert)
                .setMutableContent(true)
                .setCategory(message.kind())
                .build())
        .build();
  }

  /** Waits a little while for messages under way. */
  @Override
  public void close() {
    closed = true;
    boolean idle = false;
    try {
      idle = turns.tryAcquire(atOnce, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    transport.shutdown();
    app.delete();
    if (idle) {
      turns.release(atOnce);
    }
  }
}
