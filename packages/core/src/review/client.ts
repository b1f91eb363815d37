import type { Case } from '../treatment/index.ts';
import type { Client } from './finding.ts';

/** What a case knows of its client, as {@link review} reads it. */
export function clientOf({ client }: Pick<Case, 'client'>): Client {
  if (!client) return {};
  const { ageYears, conditions, patchTested } = client;
  return {
    ...(ageYears !== null && { ageYears }),
    ...(conditions !== null && { conditions }),
    patchTested,
  };
}
