package se.fadder.push;

import com.google.api.client.http.HttpTransport;
import com.google.auth.oauth2.AccessToken;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.auth.oauth2.ServiceAccountCredentials;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A service account's access to FCM, and to nothing else of the project: the SDK by itself would
 * ask for the whole of it. Google's library asks for a new access token some minutes before the old
 * one ends.
 */
final class FcmCredentials extends GoogleCredentials {
  private static final long serialVersionUID = 1;
  private static final String SCOPE = "https://www.googleapis.com/auth/firebase.messaging";

  private final ServiceAccountCredentials account;

  private FcmCredentials(ServiceAccountCredentials account) {
    this.account = account;
  }

  /**
   * Those in the file. Nothing is asked for yet.
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

  /** The project whose FCM it is. */
  String project() {
    return Objects.requireNonNull(account.getProjectId());
  }

  @Override
  public AccessToken refreshAccessToken() throws IOException {
    return account.refreshAccessToken();
  }

  /** The access token now in use, to be told apart from a later one. */
  Optional<String> inUse() {
    return Optional.ofNullable(getAccessToken()).map(AccessToken::getTokenValue);
  }

  /** Gets another access token, unless somebody else has in the meantime. */
  synchronized void replace(Optional<String> refused) throws IOException {
    if (inUse().equals(refused)) {
      refresh();
    }
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
