import { html } from 'lit';
import { icon } from '../kernel/icon.js';
import { t } from '../kernel/texts.js';

/** A link to the document that a routine follows. */
export function documentLink({ title, url }) {
  return html`
    <a class="routine-document" href=${url} target="_blank" rel="noopener noreferrer">
      ${icon('document')}
      <span><span lang="sv">${title}</span> <span class="visually-hidden">${t('kernel.newWindow')}</span></span>
    </a>
  `;
}
