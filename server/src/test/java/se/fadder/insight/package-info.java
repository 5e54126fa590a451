/** Tests of the published figures. */
@NullMarked
package se.fadder.insight;

import org.jspecify.annotations.NullMarked;
