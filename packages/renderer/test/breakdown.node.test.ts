import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { createBreakdown } from '../src/field/breakdown.ts';

const never = () => new Promise<string>(() => {});

test('a failure ends what is waited for, and what is asked for later', async () => {
  const { fail, orFail } = createBreakdown();
  expect(await orFail(Promise.resolve('there first'))).toBe('there first');
  const [one, other] = [orFail(never()), orFail(never())];
  fail(new Error('the worker is gone'));
  await expect(one).rejects.toThrow('the worker is gone');
  await expect(other).rejects.toThrow('the worker is gone');
  await expect(orFail(Promise.resolve('too late'))).rejects.toThrow('the worker is gone');
  await expect(createBreakdown().orFail(Promise.reject(new Error('its own')))).rejects.toThrow('its own');
});

test('no answer is kept in memory for a failure that has not come', async () => {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  const { fail, orFail } = createBreakdown();
  const kept: WeakRef<object>[] = [];
  for (let i = 0; i < 5; i++) {
    kept.push(
      new WeakRef(await orFail(new Promise<object>((resolve) => setTimeout(() => resolve({ dots: i }))))),
    );
  }
  await new Promise((resolve) => setTimeout(resolve, 10));
  collect();
  expect(kept.filter((ref) => ref.deref())).toEqual([]);
  fail(new Error('at last'));
});
