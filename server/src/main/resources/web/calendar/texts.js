/** The words of this room, which come with its pages. */
import { addTexts } from '../kernel/texts.js';

await addTexts('calendar');
