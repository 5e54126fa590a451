/**
 * The evaluation: what newcomers think of their introduction, asked for when it is completed and
 * read by nobody else.
 */
@NullMarked
package se.fadder.evaluation;

import org.jspecify.annotations.NullMarked;
