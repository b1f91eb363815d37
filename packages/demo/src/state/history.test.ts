import { describe, expect, it } from 'vitest';
import { COALESCE_MS, createHistory, MAX_STEPS, push, redo, undo } from './history.ts';

const plain = { tag: null, atMs: 0 };

describe('history', () => {
  it('goes back and forth through its steps', () => {
    let history = push(push(createHistory('a'), 'b', plain), 'c', plain);
    history = undo(undo(history));
    expect(history.present).toBe('a');
    history = redo(history);
    expect(history.present).toBe('b');
    expect(redo(redo(history)).present).toBe('c');
  });

  it('forgets the future at a new step', () => {
    const history = push(undo(push(createHistory('a'), 'b', plain)), 'c', plain);
    expect(redo(history).present).toBe('c');
    expect(undo(history).present).toBe('a');
  });

  it('makes no step of the same value', () => {
    const history = createHistory('a');
    expect(push(history, 'a', plain)).toBe(history);
  });

  it('joins steps of one tag in quick succession, and no others', () => {
    let history = push(createHistory(0), 1, { tag: 'key', atMs: 0 });
    history = push(history, 2, { tag: 'key', atMs: COALESCE_MS });
    history = push(history, 3, { tag: 'key', atMs: 3 * COALESCE_MS });
    history = push(history, 4, { tag: 'other', atMs: 3 * COALESCE_MS });
    expect(history.past).toEqual([0, 2, 3]);
  });

  it('does not join across an undo', () => {
    let history = push(createHistory(0), 1, { tag: 'key', atMs: 0 });
    history = push(undo(history), 2, { tag: 'key', atMs: 1 });
    expect(undo(history).present).toBe(0);
    expect(history.past).toEqual([0]);
  });

  it('keeps a bounded number of steps, the newest', () => {
    let history = createHistory(0);
    for (let i = 1; i <= MAX_STEPS + 10; i++) history = push(history, i, plain);
    expect(history.past).toHaveLength(MAX_STEPS);
    expect(history.past[0]).toBe(10);
  });
});
