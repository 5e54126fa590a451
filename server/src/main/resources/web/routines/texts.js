/** The texts and the styles of the room, which are fetched with what says them. */
import '../kernel/later-styles.js';
import { addTexts } from '../kernel/texts.js';

await addTexts('routines');
