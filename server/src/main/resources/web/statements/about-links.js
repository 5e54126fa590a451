import { html } from 'lit';
import '../kernel/later-styles.js';
import { t, tOf } from '../kernel/texts.js';
import { KINDS } from './kinds.js';
import './texts.js';

/** The way from one's account to what everybody may read. */
export const part = () => html`
  <nav class="statement-links small" aria-label=${t('statements.title.about')}>
    ${KINDS.map((kind) => html`<a href="#/about/${kind}">${tOf('statements.of', kind)}</a>`)}
  </nav>
`;
