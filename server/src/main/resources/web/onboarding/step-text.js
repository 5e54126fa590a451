import { html, nothing } from 'lit';
import { icon } from '../kernel/icon.js';
import { t } from '../kernel/texts.js';

/** Draws why a step is done, and the documents that it needs. */
export function stepText({ why, documents }) {
  return html`
    <p class="step-why" lang="sv">${why}</p>
    ${documents.length > 0
      ? html`<ul class="step-documents">
          ${documents.map(
            ({ title, url }) => html`
              <li>
                <a href=${url} target="_blank" rel="noopener noreferrer" lang="sv">
                  ${icon('document')} ${title} <span class="visually-hidden">${t('kernel.newWindow')}</span>
                </a>
              </li>
            `,
          )}
        </ul>`
      : nothing}
  `;
}
