/**
 * The step of the build that makes the archive for operators, and the tests of what goes into it.
 */
@NullMarked
package se.fadder.archive;

import org.jspecify.annotations.NullMarked;
