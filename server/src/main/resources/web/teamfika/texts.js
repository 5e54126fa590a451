/** The words and the styles of this room, which come with its page and its forms. */
import '../kernel/later-styles.js';
import { addTexts } from '../kernel/texts.js';

await Promise.all([addTexts('teamfika'), addTexts('kernel')]);
