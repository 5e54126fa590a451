/**
 * Benchmarks: what a request costs, beside floors that do the same work by hand. They are no tests
 * and run only when asked for; {@code BENCHMARKS.md} says how, and what was measured.
 */
@NullMarked
package se.fadder.bench;

import org.jspecify.annotations.NullMarked;
