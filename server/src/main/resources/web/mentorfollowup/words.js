/** The texts of the room, which are fetched with its cards: on most days there is none. */
import { addTexts } from '../kernel/texts.js';

await addTexts('mentorfollowup');
