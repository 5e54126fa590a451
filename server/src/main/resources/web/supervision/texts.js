/** The words of this room, which come with its pages and with what it draws on those of others. */
import { addTexts } from '../kernel/texts.js';

await Promise.all([addTexts('supervision'), addTexts('kernel')]);
