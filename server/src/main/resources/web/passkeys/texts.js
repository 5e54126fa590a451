/** The texts of the room, and of what can be wrong here, which are fetched with what says them. */
import { addTexts } from '../kernel/texts.js';

await Promise.all([addTexts('passkeys'), addTexts('kernel')]);
