@NullMarked
package se.fadder.templates;

import org.jspecify.annotations.NullMarked;
