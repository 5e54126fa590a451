/**
 * HTTP: {@code /graphql}, the rooms' endpoints, the companion client's files, health, and what
 * guards them all. {@link se.fadder.http.HttpServer} listens with Helidon, {@code Gate} and what it
 * opens mend what Helidon leaves open; the others know neither, they take an {@code Incoming} and
 * give an answer.
 */
@NullMarked
package se.fadder.http;

import org.jspecify.annotations.NullMarked;
