import type { SemiAxes } from './superellipsoid.ts';

/** @throws RangeError when a semi-axis is not a positive number, or the head is not broadest within its rear half; `where` names the function. */
export function assertAxes(semiAxesMm: SemiAxes, where: string): void {
  const [across, up, along, behind = 0] = semiAxesMm;
  if (![across, up, along].every((axis) => axis > 0 && axis < Infinity)) {
    throw new RangeError(`${where}: expected three positive semi-axes in mm, got ${semiAxesMm.join(', ')}`);
  }
  if (!(behind >= 0 && behind < along)) {
    throw new RangeError(
      `${where}: expected a head that is broadest 0 to ${along} mm behind its middle, got ${behind}`,
    );
  }
}
