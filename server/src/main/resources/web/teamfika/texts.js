/** The words and the styles of this room, which come with its card and its page. */
import '../kernel/later-styles.js';
import { addTexts } from '../kernel/texts.js';

await Promise.all([addTexts('teamfika'), addTexts('kernel')]);
