/** The words for how a first day begins. */
import { t } from '../kernel/texts.js';

/** A time of day as it is read; undefined where there is none. */
export function clockOf(beginsAt) {
  if (!beginsAt) return undefined;
  const [hour, minute] = beginsAt.split(':');
  return t('welcome.clock', { hour, minute });
}
