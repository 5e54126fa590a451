import { look, operation } from '../kernel/graphql.js';
import { t } from '../kernel/texts.js';
import { stepsOf } from '../onboarding/steps.js';

const myPlan = operation(new URL('../onboarding/myPlan.graphql', import.meta.url));
const stepsToDo = operation(new URL('./stepsToDo.graphql', import.meta.url));

const MOST = 100;

/** The steps of one's own introduction, and those that one does in the introductions of others, by their titles. */
export const part = async ({ viewer, search }) => {
  const [own, others] = await Promise.all([viewer.person.plan ? ownSteps() : [], stepsForOthers()]);
  const wanted = search.toLocaleLowerCase();
  const items = [...own, ...others].filter(({ label }) => label.toLocaleLowerCase().includes(wanted));
  return { heading: t('today.steps'), items };
};

async function ownSteps() {
  const { plan } = (await look(myPlan, {})).viewer.person;
  return (plan ? stepsOf(plan) : []).map((step) => item(step, '', '#/introduction'));
}

async function stepsForOthers() {
  const { nodes } = (await look(stepsToDo, { first: MOST, after: null })).viewer.stepsToDo;
  return nodes
    .filter(({ plan }) => plan)
    .map((step) => item(step, step.newHire.name, `#/plans/${encodeURIComponent(step.plan.id)}`));
}

function item({ id, title }, about, address) {
  return { label: title, about, lang: 'sv', picture: 'check', href: `${address}/steps/${encodeURIComponent(id)}` };
}
