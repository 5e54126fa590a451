import { html } from 'lit';
import { addTexts, errorText, isSaid, t, tOf } from './texts.js';

await addTexts('kernel');

/** What is wrong with a file of rows, by row and column; `family` has the texts of the room's own faults. */
export function fileProblems(problems, family) {
  return html`
    <div class="card file-problems">
      <table>
        <thead>
          <tr>
            <th scope="col">${t('kernel.file.row')}</th>
            <th scope="col">${t('kernel.file.column')}</th>
            <th scope="col">${t('kernel.file.problemIs')}</th>
          </tr>
        </thead>
        <tbody>
          ${problems.map(
            ({ row, column, code }) => html`
              <tr>
                <td>${row || t('kernel.file.wholeFile')}</td>
                <td lang="sv">${column}</td>
                <td>${said(code, family)}</td>
              </tr>
            `,
          )}
        </tbody>
      </table>
    </div>
  `;
}

function said(code, family) {
  const known = [family, 'kernel.fileProblem'].find((some) => isSaid(some, code));
  return known ? tOf(known, code) : errorText({ code });
}
