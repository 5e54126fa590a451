package se.fadder.scim;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.Future;
import javax.ws.rs.ProcessingException;
import javax.ws.rs.core.Response;
import org.glassfish.jersey.client.ClientRequest;
import org.glassfish.jersey.client.ClientResponse;
import org.glassfish.jersey.client.spi.AsyncConnectorCallback;
import org.glassfish.jersey.client.spi.Connector;

/** A connector of Jersey on the JDK's client, which sends PATCH; Jersey's own cannot. */
final class JdkConnector implements Connector {
  private final HttpClient client = HttpClient.newHttpClient();

  @Override
  public ClientResponse apply(ClientRequest request) {
    try {
      return answer(request);
    } catch (IOException e) {
      throw new ProcessingException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProcessingException(e);
    }
  }

  private ClientResponse answer(ClientRequest request) throws IOException, InterruptedException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    if (request.hasEntity()) {
      request.setStreamProvider(length -> body);
      request.writeEntity();
    }
    HttpRequest.Builder sent =
        HttpRequest.newBuilder(request.getUri())
            .method(
                request.getMethod(), HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
    request
        .getStringHeaders()
        .forEach((name, values) -> values.forEach(value -> sent.header(name, value)));
    HttpResponse<byte[]> got = client.send(sent.build(), HttpResponse.BodyHandlers.ofByteArray());
    ClientResponse response =
        new ClientResponse(Response.Status.fromStatusCode(got.statusCode()), request);
    got.headers().map().forEach((name, values) -> response.getHeaders().put(name, values));
    response.setEntityStream(new ByteArrayInputStream(got.body()));
    return response;
  }

  @Override
  public Future<?> apply(ClientRequest request, AsyncConnectorCallback callback) {
    throw new UnsupportedOperationException("nothing here asks so");
  }

  @Override
  public String getName() {
    return "java.net.http";
  }

  @Override
  public void close() {
    client.close();
  }
}
