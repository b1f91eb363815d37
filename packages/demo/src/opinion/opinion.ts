import type { Case, Client, DotField, Treatment } from '@stubble/core';
import type { OpinionAnswer, OpinionOrder, ToldFinding } from './opinion.worker.ts';

export type { ToldFinding } from './opinion.worker.ts';

/** `Omit` over each member of a union. */
type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never;

/** The second opinion, worked out in a worker: a whole head takes longer than a frame. */
export class Opinion {
  readonly #worker = new Worker(new URL('./opinion.worker.ts', import.meta.url), { type: 'module' });
  readonly #asked = new Map<number, (answer: OpinionAnswer) => void>();
  #next = 1;

  /** @param failed told when the worker cannot work at all */
  constructor(failed: () => void) {
    this.#worker.addEventListener('error', failed);
    this.#worker.addEventListener('message', ({ data }: MessageEvent<OpinionAnswer>) => {
      this.#asked.get(data.id)?.(data);
      this.#asked.delete(data.id);
    });
  }

  async review(
    kase: Pick<Case, 'head' | 'treatment'>,
    field: DotField,
    client: Client,
  ): Promise<readonly ToldFinding[]> {
    const answer = await this.#ask({ kind: 'review', kase, field, client });
    return 'findings' in answer ? answer.findings : [];
  }

  /** The treatment without a fault that the newest review found; null when it cannot be mended. */
  async mend(finding: string, treatment: Treatment): Promise<Treatment | null> {
    const answer = await this.#ask({ kind: 'mend', finding, treatment });
    return 'treatment' in answer ? answer.treatment : null;
  }

  destroy(): void {
    this.#worker.terminate();
  }

  #ask(order: WithoutId<OpinionOrder>): Promise<OpinionAnswer> {
    const id = this.#next++;
    return new Promise((resolve) => {
      this.#asked.set(id, resolve);
      this.#worker.postMessage({ ...order, id });
    });
  }
}

/** What stands above the list. */
export function summary(findings: readonly Pick<ToldFinding, 'severity'>[]): string {
  const count = (severity: ToldFinding['severity']) =>
    findings.filter((one) => one.severity === severity).length;
  const said = (
    [
      [count('warning'), 'warning'],
      [count('caution'), 'caution'],
      [count('note'), 'note'],
    ] as const
  )
    .filter(([many]) => many > 0)
    .map(([many, word]) => `${many} ${word}${many === 1 ? '' : 's'}`);
  const design = findings.some(({ severity }) => severity !== 'note');
  if (said.length === 0) return 'Nothing to say: the design is sound.';
  return design ? `${said.join(', ')}.` : `The design is sound; ${said.join(', ')}.`;
}
