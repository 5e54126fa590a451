import { html } from 'lit';
import { icon } from '../kernel/icon.js';
import { t } from '../kernel/texts.js';
import './texts.js';

/** The way from one's account to all that is stored of oneself, in one tap. */
export const part = () => html`
  <section class="card account-data" aria-labelledby="own-copy">
    <h2 id="own-copy">${t('dataprotection.ownCopy')}</h2>
    <p class="muted">${t('dataprotection.ownCopyAbout')}</p>
    <a class="button" href="/person-data" download>${icon('document')} ${t('dataprotection.fetchOwn')}</a>
  </section>
`;
