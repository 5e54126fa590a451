/** The texts and the styles of the room, which are fetched with its pages: most people never open them. */
import '../kernel/later-styles.js';
import { addTexts } from '../kernel/texts.js';

await addTexts('pairing');
