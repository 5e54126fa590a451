/** The texts of the room, which are fetched with its pages: most people never open them. */
import { addTexts } from '../kernel/texts.js';

await addTexts('pairing');
