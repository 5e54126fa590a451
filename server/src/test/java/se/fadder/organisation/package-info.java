/** Tests of how the organisation is built. */
@NullMarked
package se.fadder.organisation;

import org.jspecify.annotations.NullMarked;
