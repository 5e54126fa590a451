/** What an operator watches: metrics, the log, the version, and how many requests are under way. */
@NullMarked
package se.fadder.operations;

import org.jspecify.annotations.NullMarked;
