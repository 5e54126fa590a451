import { t } from '../kernel/texts.js';
import { routines } from './reading.js';

const MOST = 6;

/** Routines by their words, also without contact. */
export const part = async ({ search }) => {
  const { nodes } = await routines({ first: MOST }, search);
  const items = nodes.map(({ id, title, unit }) => ({
    label: title,
    about: unit.name,
    lang: 'sv',
    picture: 'routine',
    href: `#/routine/${encodeURIComponent(id)}`,
  }));
  return { heading: t('routines.routines'), items };
};
