/**
 * Operations: what an operator watches, which is metrics, the log, the version, and how many
 * requests are under way.
 */
@NullMarked
package se.fadder.operations;

import org.jspecify.annotations.NullMarked;
