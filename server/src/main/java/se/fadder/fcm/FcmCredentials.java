package se.fadder.fcm;

import com.google.api.client.http.HttpTransport;
import com.google.auth.oauth2.AccessToken;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.auth.oauth2.ServiceAccountCredentials;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A service account's access to FCM, and to nothing else of the project: the SDK by itself would
 * ask for the whole of it. An access token is asked for by {@link #ready} and {@link #replace}
 * alone, never in the middle of sending.
 */
final class FcmCredentials extends GoogleCredentials {
  private static final long serialVersionUID = 1;
  private static final String SCOPE = "https://www.googleapis.com/auth/firebase.messaging";

  private final ServiceAccountCredentials account;

  private final ReentrantLock replacing = new ReentrantLock();

  /** The failure of the last attempt to get another access token; null after a success. */
  private volatile @Nullable IOException vain;

  private FcmCredentials(ServiceAccountCredentials account) {
    this.account = account;
  }

  /**
   * Reads the credentials in a file. Nothing is asked for yet.
   *
   * @throws IllegalArgumentException when it is not the file of a service account
   */
  static FcmCredentials read(Path file, HttpTransport transport) {
    try (InputStream in = Files.newInputStream(file)) {
      ServiceAccountCredentials account = ServiceAccountCredentials.fromStream(in, () -> transport);
      FcmSettings.checkSafe(account.getTokenServerUri());
      if (account.getProjectId() == null) {
        throw new IllegalArgumentException(file + " names no project");
      }
      // Tried again by the outbox, which knows how long it is worth it.
      return new FcmCredentials(
          account.toBuilder().setScopes(List.of(SCOPE)).setDefaultRetriesEnabled(false).build());
    } catch (IOException e) {
      // Its own message may quote the file.
      throw new IllegalArgumentException(
          file + " is not the file of a service account: " + e.getClass().getSimpleName());
    }
  }

  /** The name of the project whose FCM it is. */
  String project() {
    return Objects.requireNonNull(account.getProjectId());
  }

  @Override
  public AccessToken refreshAccessToken() throws IOException {
    return account.refreshAccessToken();
  }

  /**
   * Makes sure that an access token is at hand; Google's library asks for a new one some minutes
   * before the old one ends. Waits for it, all who do so for the same.
   *
   * @return the access token, to be told apart from a later one
   * @throws IOException when none is to be had
   */
  Optional<String> ready() throws IOException {
    refreshIfExpired();
    return inUse();
  }

  private Optional<String> inUse() {
    return Optional.ofNullable(getAccessToken()).map(AccessToken::getTokenValue);
  }

  /**
   * Gets another access token, unless somebody else has in the meantime. Who has waited for
   * somebody in vain does not try again.
   *
   * @throws IOException when none is to be had
   */
  void replace(Optional<String> refused) throws IOException {
    IOException before = vain;
    replacing.lock();
    try {
      if (!inUse().equals(refused)) {
        return;
      }
      IOException since = vain;
      if (since != null && !since.equals(before)) {
        throw new IOException("somebody else has just asked in vain", since);
      }
      tryRefresh();
    } finally {
      replacing.unlock();
    }
  }

  private void tryRefresh() throws IOException {
    try {
      refresh();
    } catch (IOException e) {
      vain = e;
      throw e;
    }
  }

  @Override
  public Map<String, List<String>> getRequestMetadata(@Nullable URI uri) throws IOException {
    String token = inUse().orElseThrow(() -> new IOException("no access token at hand"));
    return Map.of("Authorization", List.of("Bearer " + token));
  }

  @Override
  public GoogleCredentials createScoped(Collection<String> scopes) {
    return this;
  }

  @Override
  public GoogleCredentials createScoped(
      Collection<String> scopes, @Nullable Collection<String> defaultScopes) {
    return this;
  }
}
