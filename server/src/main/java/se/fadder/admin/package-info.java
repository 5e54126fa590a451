/**
 * The room of administrators, with what they see and do besides people: jobs that have failed for
 * good.
 */
@NullMarked
package se.fadder.admin;

import org.jspecify.annotations.NullMarked;
