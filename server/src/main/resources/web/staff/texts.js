/** The words of this room, which come with its page. */
import { addTexts } from '../kernel/texts.js';

await addTexts('staff');
