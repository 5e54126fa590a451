package se.fadder.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import se.fadder.Entrance;

/** An issuer on this machine that says whatever a test has it say. */
final class TestIssuer implements AutoCloseable {
  static final String CLIENT = "fadder";

  /** Making one takes a while, and any will do. */
  static final RSAKey KEY = key("one");

  static final RSAKey OTHER_KEY = key("two");

  private final HttpServer server;
  final Map<String, Object> discovery = new HashMap<>();
  final AtomicInteger keysAsked = new AtomicInteger();
  volatile JWKSet keys = new JWKSet(KEY);
  volatile String idToken = "";
  volatile int status = 200;
  volatile @Nullable String redirect;
  volatile String padding = "";
  volatile Map<String, String> form = Map.of();
  volatile String authorization = "";

  TestIssuer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
    discovery.put("issuer", uri());
    discovery.put("authorization_endpoint", uri() + "/authorize");
    discovery.put("token_endpoint", uri() + "/token");
    discovery.put("jwks_uri", uri() + "/keys");
    discovery.put("end_session_endpoint", uri() + "/end");
  }

  private static RSAKey key(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  String uri() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** The variables that set a server up with it, as the issuer of that number. */
  Map<String, String> environment(String number) {
    return Map.of(
        "FADDER_OIDC_" + number + "ISSUER",
        uri(),
        "FADDER_OIDC_" + number + "NAME",
        "Storsjö kommun",
        "FADDER_OIDC_" + number + "CLIENT_ID",
        CLIENT,
        "FADDER_OIDC_" + number + "CLIENT_SECRET",
        "hemligt&annat");
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String to = redirect;
      if (to != null) {
        exchange.getResponseHeaders().add("Location", to);
        exchange.sendResponseHeaders(302, -1);
        return;
      }
      byte[] body = (body(exchange) + padding).getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private String body(HttpExchange exchange) throws IOException {
    URI address = exchange.getRequestURI();
    switch (address.getPath()) {
      case "/.well-known/openid-configuration" -> {
        return JSONObjectUtils.toJSONString(discovery);
      }
      case "/keys" -> {
        keysAsked.incrementAndGet();
        return keys.toString(true);
      }
      case "/token" -> {
        byte[] sent = exchange.getRequestBody().readAllBytes();
        form = Entrance.query(new String(sent, StandardCharsets.UTF_8));
        authorization = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        return JSONObjectUtils.toJSONString(
            Map.of("access_token", "a", "token_type", "Bearer", "id_token", idToken));
      }
      default -> throw new AssertionError(address);
    }
  }

  static String signed(JWTClaimsSet claims) {
    return signed(claims, KEY, "JWT");
  }

  static String signed(JWTClaimsSet claims, RSAKey key, String type) {
    try {
      SignedJWT token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256)
                  .keyID(key.getKeyID())
                  .type(new JOSEObjectType(type))
                  .build(),
              claims);
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
