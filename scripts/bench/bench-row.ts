/** One measured number beside its target, and beside a peer where there is one. */
export interface BenchRow {
  /** Which benchmark: field, head, renderer, ageing, design, studio. */
  readonly area: string;
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** Package the value is compared with, and how: null without a peer. */
  readonly peer: string | null;
  /** How many times better than the peer, null without one. */
  readonly ratio: number | null;
  /** The target in words, such as '≥ 80x'. */
  readonly target: string;
  /** Null when the row is only reported. */
  readonly met: boolean | null;
}

/** What a benchmark is told; most need nothing of it. */
export interface BenchOptions {
  /** The only section to run; null for all. */
  readonly section: string | null;
  /** Print a row at once, where a benchmark is long. */
  readonly report: (row: BenchRow) => void;
}
