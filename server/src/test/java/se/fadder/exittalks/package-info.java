@NullMarked
package se.fadder.exittalks;

import org.jspecify.annotations.NullMarked;
