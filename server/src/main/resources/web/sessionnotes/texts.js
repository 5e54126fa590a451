/**
 * The texts of the room, which are fetched with what says them, and those of sessions: to import them from their room
 * would put both into what everybody fetches first.
 */
import { addTexts } from '../kernel/texts.js';

await Promise.all([addTexts('sessionnotes'), addTexts('supervision'), addTexts('kernel')]);
