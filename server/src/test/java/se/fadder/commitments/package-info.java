@NullMarked
package se.fadder.commitments;

import org.jspecify.annotations.NullMarked;
