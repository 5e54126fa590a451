import { look, operation } from '../kernel/graphql.js';
import { t } from '../kernel/texts.js';
import { openCard } from './open-card.js';

const people = operation(new URL('./people.graphql', import.meta.url));

const MOST = 6;

/** Colleagues by name, each of whom is opened to their card over the page. */
export const part = async ({ search }) => {
  const { viewer } = await look(people, { search, first: MOST });
  const items = viewer.people.nodes.map(({ id, name, employment }) => ({
    label: name,
    about: employment ? `${employment.title}, ${employment.unit.name}` : '',
    picture: 'person',
    act: () => openCard(id),
  }));
  return { heading: t('people.people'), items };
};
