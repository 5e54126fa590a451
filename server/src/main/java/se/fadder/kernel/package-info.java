/**
 * The things that every room may know: identifiers, the viewer, time, paging, outcomes, and the
 * border to HTTP; and what Java lacks. It knows no other room, and of libraries Jackson alone, by
 * which JSON is read and written.
 */
@NullMarked
package se.fadder.kernel;

import org.jspecify.annotations.NullMarked;
