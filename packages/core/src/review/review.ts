import type { DotField } from '../format/index.ts';
import type { Case, Treatment } from '../treatment/index.ts';
import { AREA_RULES } from './area-rules.ts';
import { createContext } from './context.ts';
import { DOT_RULES } from './dot-rules.ts';
import type { Client, Finding, Severity } from './finding.ts';
import { HAIRLINE_RULES } from './hairline-rules.ts';
import { HEALTH_QUESTIONS } from './health.ts';
import type { Rule } from './rule.ts';
import { SESSION_RULES } from './session-rules.ts';
import { TOUCH_UP_RULES } from './touch-up-rules.ts';

/** All faults that a review looks for, in the order of a studio's list of switches. */
export const FAULTS: readonly Rule[] = [
  ...HAIRLINE_RULES,
  ...DOT_RULES,
  ...SESSION_RULES,
  ...TOUCH_UP_RULES,
  ...AREA_RULES,
];

/**
 * The second opinion: what an experienced colleague would say about a case, most severe first.
 * @param field all dots of the case, settled or not
 * @param client what is known beside the case. @defaultValue nothing
 */
export function review(
  kase: Pick<Case, 'head' | 'treatment'>,
  field: DotField,
  client: Client = {},
): readonly Finding[] {
  const context = createContext(kase, field, client);
  const faults = FAULTS.flatMap(({ id, severity, source, find }): Finding[] => {
    const found = find(context);
    return found ? [{ id, source, severity, ...found }] : [];
  });
  return [...faults, ...healthFindings(client)].sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
}

/**
 * The treatment with one fault put in on purpose, so that a client can see why not.
 * @throws RangeError when there is no such fault.
 */
export function showFault(treatment: Treatment, faultId: string): Treatment {
  const rule = FAULTS.find(({ id }) => id === faultId);
  if (!rule)
    throw new RangeError(
      `showFault: expected one of ${FAULTS.map(({ id }) => id).join(', ')}, got "${faultId}"`,
    );
  return rule.show(treatment);
}

const ORDER: Readonly<Record<Severity, number>> = { warning: 0, caution: 1, note: 2 };

function healthFindings({ conditions, patchTested }: Client): Finding[] {
  const found: Finding[] = [];
  const say = (id: string, severity: Severity, reason: string, source: string) =>
    found.push({ id, severity, place: null, reason, source, mend: null });
  if (conditions === undefined) {
    say(
      'askHealth',
      'note',
      'Ask about health before the first session: nobody has yet.',
      'practitioners’ guides to SMP',
    );
  }
  for (const { id, severity, reason, source, conflict } of HEALTH_QUESTIONS) {
    if (conditions?.includes(id)) say(id, severity, conflict ? `${reason} ${conflict}` : reason, source);
  }
  if (patchTested !== true) {
    say('patchTest', 'note', 'Do a patch test behind the ear first.', 'practitioners’ guides to SMP');
  }
  return found;
}
