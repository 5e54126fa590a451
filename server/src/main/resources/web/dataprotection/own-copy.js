import { html } from 'lit';
import { icon } from '../kernel/icon.js';
import { language } from '../kernel/language.js';
import { t } from '../kernel/texts.js';
import './texts.js';

/** The way from one's account to all that is stored of oneself, in one tap. */
export const part = () => html`
  <section class="card account-data" aria-labelledby="own-copy">
    <h2 id="own-copy">${t('dataprotection.ownCopy')}</h2>
    <p class="muted">${t('dataprotection.ownCopyAbout')}</p>
    <div class="actions">
      <a class="button" href="/person-data?page=${language}" target="_blank">
        ${t('dataprotection.readOwn')} <span class="visually-hidden">${t('kernel.newWindow')}</span>
      </a>
      <a class="button" href="/person-data" download>${icon('document')} ${t('dataprotection.fetchOwn')}</a>
    </div>
  </section>
`;
