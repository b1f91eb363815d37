import { type Case, type DotField, type TouchUpRisk, touchUpRisks } from '@stubble/core';

export interface RiskOrder {
  readonly id: number;
  readonly kase: Pick<Case, 'head' | 'treatment'>;
  readonly field: DotField;
}

export interface RiskAnswer {
  readonly id: number;
  readonly risks: readonly TouchUpRisk[];
}

addEventListener('message', ({ data }: MessageEvent<RiskOrder>) => {
  const answer: RiskAnswer = { id: data.id, risks: touchUpRisks(data.kase, data.field) };
  postMessage(answer);
});
