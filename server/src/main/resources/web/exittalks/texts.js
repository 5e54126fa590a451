/** The texts of the room, which are fetched with what says them. */
import { addTexts } from '../kernel/texts.js';

await addTexts('exittalks');
