/**
 * The arrivals of newcomers: one at a time, or many from a file. Each becomes a person with an
 * employment and a plan, all at once.
 */
@NullMarked
package se.fadder.arrivals;

import org.jspecify.annotations.NullMarked;
