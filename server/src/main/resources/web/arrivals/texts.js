/** The texts of the room, which come with its pages. */
import { addTexts } from '../kernel/texts.js';

await addTexts('arrivals');
