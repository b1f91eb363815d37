import { readdirSync, readFileSync } from 'node:fs';

/** Memory that a process and all its children hold, bytes; null where the system does not tell (it does on Linux). */
export function residentBytes(pid: number | null): number | null {
  if (pid === null) return null;
  try {
    const children = new Map<number, number[]>();
    for (const name of readdirSync('/proc')) {
      const id = Number(name);
      if (!Number.isInteger(id)) continue;
      const parent = parentOf(id);
      if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), id]);
    }
    const sum = (id: number): number =>
      bytesOf(id) + (children.get(id) ?? []).reduce((total, child) => total + sum(child), 0);
    return sum(pid);
  } catch {
    return null;
  }
}

function parentOf(pid: number): number | null {
  const status = read(pid);
  const parent = /^PPid:\s+(\d+)/m.exec(status);
  return parent ? Number(parent[1]) : null;
}

/** Private memory and shared memory both count: a shared page counts for each of its processes, so this is an upper bound. */
function bytesOf(pid: number): number {
  const resident = /^VmRSS:\s+(\d+) kB/m.exec(read(pid));
  return resident ? 1024 * Number(resident[1]) : 0;
}

/** Empty when the process has just ended. */
function read(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return '';
  }
}
