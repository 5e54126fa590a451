/** Tests of what people write about their sessions. */
@NullMarked
package se.fadder.sessionnotes;

import org.jspecify.annotations.NullMarked;
