/**
 * GraphQL: assembles the schema from each room's file and wiring, and runs operations with loaders,
 * limits, idempotency and one form of errors. Rooms know it through {@link se.fadder.graph.Wiring}.
 */
@NullMarked
package se.fadder.graph;

import org.jspecify.annotations.NullMarked;
