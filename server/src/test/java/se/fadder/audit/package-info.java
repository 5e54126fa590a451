@NullMarked
package se.fadder.audit;

import org.jspecify.annotations.NullMarked;
