import { html } from 'lit';
import { icon } from '../kernel/icon.js';
import { t } from '../kernel/texts.js';

/** What an administrator is there for, and the way to where it is done. */
export const part = () => html`
  <section class="stack" aria-labelledby="today-admin">
    <h2 id="today-admin">${t('admin.you')}</h2>
    <p>${t('admin.youAbout')}</p>
    <ul class="rows card more-list">
      <li>
        <a href="#/jobs">${icon('waiting')} <span>${t('admin.jobs')}</span> ${icon('forward')}</a>
      </li>
    </ul>
  </section>
`;
