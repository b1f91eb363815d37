import { detExp } from './exp.ts';
import { detLog } from './log.ts';

/**
 * x^y, the same bits in every engine.
 * Relative error below 1e-15 + 2.3e-16·|y·ln x|, so within 1e-13 for results between 1e-190 and 1e190.
 * A negative base needs an integer exponent, else NaN, as with `Math.pow`.
 */
export function detPow(x: number, y: number): number {
  if (y === 0) return 1;
  if (y === 1) return x;
  if (y === 2) return x * x;
  if (y === 0.5 && x >= 0) return Math.sqrt(x);
  if (x > 0) return detExp(y * detLog(x));
  return powOfNonPositive(x, y);
}

function powOfNonPositive(x: number, y: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return NaN;
  const isInteger = Math.floor(y) === y;
  const isOdd = isInteger && Math.abs(y) < 9007199254740992 && Math.floor(y / 2) * 2 !== y;
  if (x === 0) {
    if (y > 0) return isOdd ? x : 0;
    return isOdd && 1 / x < 0 ? -Infinity : Infinity;
  }
  if (!isInteger) return x === -Infinity ? (y > 0 ? Infinity : 0) : NaN;
  const size = detExp(y * detLog(-x));
  return isOdd ? -size : size;
}
