/** The texts of profiles, which are fetched with what says them; a module of its own, for what two folders share comes with the client. */
import { addTexts } from '../../kernel/texts.js';

await addTexts('mentorship');
