/**
 * HTTP: {@code /graphql}, the rooms' endpoints, the companion client's files, health, and what
 * guards them all. {@link se.fadder.http.HttpServer} listens with Helidon, {@code HardenedHttp1}
 * and what it lets in mend what Helidon leaves open; the others know neither, they take a {@code
 * Request} and give an answer.
 */
@NullMarked
package se.fadder.http;

import org.jspecify.annotations.NullMarked;
