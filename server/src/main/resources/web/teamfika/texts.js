/** The words and the styles of this room, which come with its card and its page. */
import '../kernel/later-styles.js';
import { language } from '../kernel/language.js';
import { addTexts } from '../kernel/texts.js';

await Promise.all([addTexts('teamfika'), addTexts('kernel')]);

/** A time of day as the language writes it: “14.30”, “14:30”. */
export const clock = (time) => (language === 'sv' ? time.replace(':', '.') : time);
