/** The texts of the room, which are fetched with what says them, and those of refusals that are seldom heard. */
import { addTexts } from '../kernel/texts.js';

await Promise.all([addTexts('setup'), addTexts('kernel')]);
