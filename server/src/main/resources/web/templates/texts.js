/** The texts of the room that only its own pages say. */
import { addTexts } from '../kernel/texts.js';

await addTexts('templates');
