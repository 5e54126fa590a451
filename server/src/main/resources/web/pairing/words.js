/** The texts of the room, which are fetched with its pages: most people never open them. */
import { addTexts } from '../kernel/texts.js';
import en from '../texts/en/later/pairing.js';
import sv from '../texts/sv/later/pairing.js';

addTexts({ en, sv });
