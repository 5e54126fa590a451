/** What stands in a template, in words: never by its keys, which are for files. */
import { t } from '../kernel/texts.js';
import { allSteps } from './template-model.js';
import './texts.js';

/** What a phase is called; one that the extended template has goes by the name that it has there. */
export function phaseName({ key, name }, base) {
  return name || base?.phases.find((phase) => phase.key === key)?.name || t('templates.untitledPhase');
}

/** The steps that another may count from, by key: those of the template and those that it inherits. */
export function titlesByKey(content, base) {
  const steps = [...(base ? allSteps(base) : []), ...allSteps(content)];
  return new Map(steps.map(({ key, title }) => [key, title || t('templates.untitled')]));
}

/** “3 arbetsdagar före första dagen”. */
export function whenInWords({ due, after }, titles) {
  const anchor = after ? (titles.get(after) ?? t('templates.goneStep')) : t('templates.firstDay');
  if (due === 0) return t('templates.dueOn', { anchor });
  const words = { count: Math.abs(due), anchor };
  return due > 0 ? t('templates.dueAfter', words) : t('templates.dueBefore', words);
}
