/**
 * The engine behind the GraphQL room: assembles the schema, holds the limits, runs operations,
 * loads rows in batches, and remembers idempotency keys. Rooms do not know it; they know the types
 * of {@link se.fadder.graph}.
 */
@NullMarked
package se.fadder.graph.engine;

import org.jspecify.annotations.NullMarked;
