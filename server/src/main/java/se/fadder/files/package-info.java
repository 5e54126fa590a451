/** Files that people write by hand, read with the lines that a fault stands in. YAML today. */
@NullMarked
package se.fadder.files;

import org.jspecify.annotations.NullMarked;
