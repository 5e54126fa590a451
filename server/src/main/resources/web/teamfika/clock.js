/** Times of day in words. */
import { language } from '../kernel/language.js';

/** A time of day as the language writes it: “14.30”, “14:30”. */
export const clock = (time) => (language === 'sv' ? time.replace(':', '.') : time);
