/** The words of this room, which come with its pages. */
import { addTexts } from '../kernel/texts.js';

await Promise.all([addTexts('organisation'), addTexts('kernel')]);
