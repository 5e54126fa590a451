/**
 * The room of what the law asks for of personal data: how long each kind is kept, what there is of
 * somebody, and that it is erased. It knows tables by what rooms declare of them, and writes no
 * rules of its own about any.
 */
@NullMarked
package se.fadder.dataprotection;

import org.jspecify.annotations.NullMarked;
