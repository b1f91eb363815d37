import { type Case, type Client, type DotField, type Finding, review, type Treatment } from '@stubble/core';

/** A finding without its mend, which no message can carry. */
export interface ToldFinding extends Omit<Finding, 'mend'> {
  readonly mendable: boolean;
}

export type OpinionOrder =
  | {
      readonly kind: 'review';
      readonly id: number;
      readonly kase: Pick<Case, 'head' | 'treatment'>;
      readonly field: DotField;
      readonly client: Client;
    }
  | { readonly kind: 'mend'; readonly id: number; readonly finding: string; readonly treatment: Treatment };

export type OpinionAnswer =
  | { readonly id: number; readonly findings: readonly ToldFinding[] }
  | { readonly id: number; readonly treatment: Treatment | null };

let findings: readonly Finding[] = [];

addEventListener('message', ({ data }: MessageEvent<OpinionOrder>) => {
  if (data.kind === 'mend') {
    const mend = findings.find(({ id }) => id === data.finding)?.mend;
    tell({ id: data.id, treatment: mend?.(data.treatment) ?? null });
    return;
  }
  findings = review(data.kase, data.field, data.client);
  const told = findings.map(({ mend, ...finding }) => ({ ...finding, mendable: mend !== null }));
  tell({ id: data.id, findings: told });
});

function tell(answer: OpinionAnswer): void {
  postMessage(answer);
}
