/** The texts of the room, which come with its page. */
import { addTexts } from '../kernel/texts.js';

await addTexts('audit');
