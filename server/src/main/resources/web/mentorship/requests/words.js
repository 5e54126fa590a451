/** The texts of requests, which are fetched with what says them: most people are never asked. */
import { addTexts } from '../../kernel/texts.js';

await addTexts('mentorship');
